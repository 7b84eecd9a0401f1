#pragma once

#include <stdbool.h>
#include <stddef.h>

// GMime 3, opened when the first mail is read, so that a program that reads none never loads it and GLib.

/// A mail that was read.
typedef struct cmime_message cmime_message;

/// A part of a mail: its bytes, decoded, as they were written.
typedef struct {
  const unsigned char *bytes;
  size_t count;
  /// The name of the set of characters that it states, or NULL.
  const char *charset;
} cmime_part;

/// Opens GMime; false where the system has none that fits. The answer is the same each time.
bool cmime_is_there(void);

/// Reads a mail, whatever its bytes are like; NULL where GMime is missing, or the bytes are no mail.
cmime_message *cmime_open(const char *bytes, size_t count);

/// Frees a mail and all that was returned of it.
void cmime_close(cmime_message *message);

/// What a mail says of itself, in UTF-8; NULL where it does not. Valid until it is closed.
const char *cmime_subject(cmime_message *message);
const char *cmime_date(cmime_message *message);
const char *cmime_id(cmime_message *message);
/// A line of the header, by its name.
const char *cmime_header(cmime_message *message, const char *name);
const char *cmime_sender_name(cmime_message *message);
const char *cmime_sender_address(cmime_message *message);

/// Returns the largest part of a kind of text, such as `html`, that is no attachment; without bytes where there is
/// none. Valid until it is asked for again, or the mail is closed.
cmime_part cmime_text(cmime_message *message, const char *kind);
