#define _GNU_SOURCE
#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

// Every function of the library that is used: F(name) is called as lib.name(...).
#define FUNCTIONS(F)                                                                          \
  F(archive_read_new) F(archive_read_free) F(archive_read_support_filter_gzip)                \
  F(archive_read_support_filter_zstd) F(archive_read_support_format_tar)                      \
  F(archive_read_support_format_zip_seekable) F(archive_read_support_format_zip_streamable)   \
  F(archive_read_support_format_raw)                                                          \
  F(archive_read_support_format_empty) F(archive_read_open_fd) F(archive_read_open_memory)    \
  F(archive_read_next_header) F(archive_read_data_block) F(archive_filter_bytes)              \
  F(archive_filter_count) F(archive_error_string) F(archive_entry_pathname)                   \
  F(archive_entry_filetype) F(archive_entry_hardlink) F(archive_entry_symlink)                \
  F(archive_entry_size) F(archive_entry_size_is_set)

#define DECLARE(name) __typeof__(&name) name;
static struct {
  FUNCTIONS(DECLARE)
} lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_there = false;
// Names are UTF-8 whatever the locale of the program.
static locale_t utf8 = (locale_t)0;

static void load(void) {
  void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
  bool all = true;
#define LOOK_UP(name)                          \
  lib.name = (__typeof__(&name))dlsym(handle, #name); \
  all = all && lib.name;
  FUNCTIONS(LOOK_UP)
  utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  is_there = all;
}

bool carchive_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}

struct carchive {
  struct archive *reader;
  struct archive_entry *entry;
  // What was unpacked of the member and not handed on yet.
  const char *block;
  size_t left;
  // How much of the member is still to be handed on; less than zero where its size is not known.
  int64_t rest;
};

static carchive *new_archive(carchive_content content) {
  if (!carchive_is_there()) return NULL;
  carchive *archive = calloc(1, sizeof *archive);
  if (!archive) return NULL;
  struct archive *reader = archive->reader = lib.archive_read_new();
  if (!reader) {
    free(archive);
    return NULL;
  }
  lib.archive_read_support_filter_gzip(reader);
  lib.archive_read_support_filter_zstd(reader);
  if (content == CARCHIVE_PACKED) {
    lib.archive_read_support_format_raw(reader);
  } else {
    lib.archive_read_support_format_tar(reader);
    lib.archive_read_support_format_zip_seekable(reader);
    if (content == CARCHIVE_CUT_OFF) lib.archive_read_support_format_zip_streamable(reader);
  }
  lib.archive_read_support_format_empty(reader);
  return archive;
}

carchive *carchive_open_file(int descriptor, carchive_content content) {
  carchive *archive = new_archive(content);
  // What is wrong is told when the first member is asked for.
  if (archive) lib.archive_read_open_fd(archive->reader, descriptor, 1 << 17);
  return archive;
}

carchive *carchive_open_memory(const void *bytes, size_t count, carchive_content content) {
  carchive *archive = new_archive(content);
  if (archive) lib.archive_read_open_memory(archive->reader, bytes, count);
  return archive;
}

void carchive_close(carchive *archive) {
  lib.archive_read_free(archive->reader);
  free(archive);
}

static carchive_result result(int code) {
  switch (code) {
  case ARCHIVE_EOF: return CARCHIVE_END;
  case ARCHIVE_FATAL: return CARCHIVE_FATAL;
  case ARCHIVE_FAILED: return CARCHIVE_FAILED;
  default: return CARCHIVE_OK;
  }
}

carchive_result carchive_next(carchive *archive) {
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  archive->left = 0;
  int code;
  do {
    code = lib.archive_read_next_header(archive->reader, &archive->entry);
  } while (code == ARCHIVE_RETRY);
  if (before) uselocale(before);
  if (code == ARCHIVE_EOF || code == ARCHIVE_FATAL) archive->entry = NULL;
  archive->rest = -1;
  if (archive->entry && lib.archive_entry_size_is_set(archive->entry))
    archive->rest = lib.archive_entry_size(archive->entry);
  return result(code);
}

const char *carchive_name(carchive *archive) {
  if (!archive->entry) return NULL;
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  const char *name = lib.archive_entry_pathname(archive->entry);
  if (before) uselocale(before);
  return name;
}

carchive_kind carchive_member_kind(carchive *archive) {
  if (!archive->entry) return CARCHIVE_OTHER;
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  bool is_link = lib.archive_entry_hardlink(archive->entry) || lib.archive_entry_symlink(archive->entry);
  if (before) uselocale(before);
  if (is_link) return CARCHIVE_LINK;
  switch (lib.archive_entry_filetype(archive->entry)) {
  case S_IFREG:
  // Some writers of zip leave out what a member is.
  case 0: return CARCHIVE_FILE;
  case S_IFDIR: return CARCHIVE_DIRECTORY;
  case S_IFLNK: return CARCHIVE_LINK;
  default: return CARCHIVE_OTHER;
  }
}

carchive_result carchive_read(carchive *archive, void *room, size_t most, size_t *count) {
  *count = 0;
  // Block by block: archive_read_data fills the room, and drops what it has where the file turns out to be
  // cut off. Holes are left out; texts have none.
  while (archive->left == 0) {
    const void *block;
    size_t size;
    la_int64_t offset;
    int code = lib.archive_read_data_block(archive->reader, &block, &size, &offset);
    if (code == ARCHIVE_EOF) return CARCHIVE_OK;
    // What fills the last block of a member may be cut off: the member is whole.
    if (code == ARCHIVE_FATAL && archive->rest == 0) return CARCHIVE_OK;
    if (code != ARCHIVE_OK) return code == ARCHIVE_FATAL ? CARCHIVE_FATAL : CARCHIVE_FAILED;
    archive->block = block;
    archive->left = size;
  }
  *count = archive->left < most ? archive->left : most;
  memcpy(room, archive->block, *count);
  archive->block += *count;
  archive->left -= *count;
  if (archive->rest > 0) archive->rest -= (int64_t)*count;
  return CARCHIVE_OK;
}

int64_t carchive_packed(carchive *archive) {
  return lib.archive_filter_bytes(archive->reader, -1);
}

int64_t carchive_unpacked(carchive *archive) {
  return lib.archive_filter_bytes(archive->reader, 0);
}

bool carchive_is_packed(carchive *archive) {
  return lib.archive_filter_count(archive->reader) > 1;
}

const char *carchive_message(carchive *archive) {
  const char *message = lib.archive_error_string(archive->reader);
  return message ? message : "";
}
