// The model of names, which the tagger reads when it is first asked.
#include "bundled_corpus.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char name_model[] = {
#embed "names/names.model"
};
const size_t name_model_size = sizeof name_model;
