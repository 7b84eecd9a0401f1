#include "bundled_corpus.h"
const struct bundled_file bundled_files[] = {{0, 0, 0}};
const size_t bundled_file_count = 0;
