#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The part of libarchive that reads, opened when it is first asked for: the reader's first screen needs
// none of it.

/// What may be in the bytes.
typedef enum {
  CARCHIVE_PACKED,  // one file, packed with gzip or zstd
  CARCHIVE_FOLDER,  // files, in tar or zip, packed or not; a zip is read by its directory
  // Files, in a tar or a zip that lacks its end: without its directory, passing over a member of a zip may be
  // unpacking it.
  CARCHIVE_CUT_OFF,
} carchive_content;

/// What came of asking for something.
typedef enum {
  CARCHIVE_OK,
  CARCHIVE_END,
  CARCHIVE_FAILED,  // this member cannot be read
  CARCHIVE_FATAL,   // nothing more can be read
} carchive_result;

/// What a member is.
typedef enum {
  CARCHIVE_FILE,
  CARCHIVE_DIRECTORY,
  CARCHIVE_LINK,
  CARCHIVE_OTHER,
} carchive_kind;

typedef struct carchive carchive;

/// Returns whether the library is there.
bool carchive_is_there(void);

/// Reads from an open file, which stays open, or from memory, which must stay as it is; NULL where there
/// is no memory, or no library.
carchive *_Nullable carchive_open_file(int descriptor, carchive_content content);
carchive *_Nullable carchive_open_memory(
    const void *_Nullable bytes, size_t count, carchive_content content);
void carchive_close(carchive *_Nonnull archive);

/// Goes on to the next member.
carchive_result carchive_next(carchive *_Nonnull archive);
/// The name of the member as it is written, NULL where it has none; and what it is.
const char *_Nullable carchive_name(carchive *_Nonnull archive);
carchive_kind carchive_member_kind(carchive *_Nonnull archive);
/// Reads on in the member; sets `count`, zero at its end.
carchive_result carchive_read(
    carchive *_Nonnull archive, void *_Nonnull room, size_t most, size_t *_Nonnull count);
/// How many bytes of the file were read, and how many they were unpacked to so far.
int64_t carchive_packed(carchive *_Nonnull archive);
int64_t carchive_unpacked(carchive *_Nonnull archive);
/// Whether the bytes around the members are packed, so that passing over a member is unpacking it.
bool carchive_is_packed(carchive *_Nonnull archive);
/// What the library says of the last failure; never NULL.
const char *_Nonnull carchive_message(carchive *_Nonnull archive);

#endif
