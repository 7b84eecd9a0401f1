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
  /// Whether a blank at the end of a line says that it goes on in the next (RFC 3676).
  bool is_flowed;
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
/// The same as it was written, folded and encoded.
const char *cmime_raw_header(cmime_message *message, const char *name);
const char *cmime_sender_name(cmime_message *message);
const char *cmime_sender_address(cmime_message *message);

/// What a part of a mail is.
typedef enum {
  /// Nothing that is read, such as a picture.
  cmime_nothing,
  /// A text that is no attachment.
  cmime_plain,
  cmime_html,
  /// Parts one after the other.
  cmime_all,
  /// The same in several forms, of which the last is the best.
  cmime_choice,
  /// A mail in the mail.
  cmime_enclosed_mail,
  /// An attachment, or what else may have text.
  cmime_document,
} cmime_kind;

/// Returns the part in which all others of a mail lie, or NULL. Parts are valid until the mail is closed.
void *cmime_root(cmime_message *message);
cmime_kind cmime_kind_of(void *part);
/// How many parts lie in one, and which.
int cmime_count(void *part);
void *cmime_child(void *part, int index);

/// Returns the mail that a part of that kind is, which must be closed for itself, or NULL.
cmime_message *cmime_enclosed(void *part);

/// Returns the text of a part that is one; without bytes where there is none. Valid until it is asked for again, or
/// the mail is closed.
cmime_part cmime_text(cmime_message *message, void *part);

/// Returns the part that is the page itself of a page that was saved as a mail (RFC 2387): the one that `start`
/// names, or the first of HTML; NULL where there is none. Others are its frames.
void *cmime_page(cmime_message *message);
