// The bundled corpus. Written by bundle.sh; do not edit.
#include "bundled_corpus.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "actors/agreements.yaml"
};

static const unsigned char file_1[] = {
#embed "actors/equipment.yaml"
};

static const unsigned char file_2[] = {
#embed "actors/events.yaml"
};

static const unsigned char file_3[] = {
#embed "actors/laws.yaml"
};

static const unsigned char file_4[] = {
#embed "actors/organisations.yaml"
};

static const unsigned char file_5[] = {
#embed "actors/outlets.yaml"
};

static const unsigned char file_6[] = {
#embed "actors/people.yaml"
};

static const unsigned char file_7[] = {
#embed "actors/places.yaml"
};

static const unsigned char file_8[] = {
#embed "articles/africom-commanders.md"
};

static const unsigned char file_9[] = {
#embed "articles/africom-headquarters.md"
};

static const unsigned char file_10[] = {
#embed "articles/arms-suppliers.md"
};

static const unsigned char file_11[] = {
#embed "articles/caatsa-law.md"
};

static const unsigned char file_12[] = {
#embed "articles/constitution-2020-troops.md"
};

static const unsigned char file_13[] = {
#embed "articles/energy-mining-farming.md"
};

static const unsigned char file_14[] = {
#embed "articles/esper-aljazeera.md"
};

static const unsigned char file_15[] = {
#embed "articles/esper-north-africa-tour.md"
};

static const unsigned char file_16[] = {
#embed "articles/liberation-war-america.md"
};

static const unsigned char file_17[] = {
#embed "articles/libya-from-algiers.md"
};

static const unsigned char file_18[] = {
#embed "articles/mali-accord-2015.md"
};

static const unsigned char file_19[] = {
#embed "articles/maritime-cooperation.md"
};

static const unsigned char file_20[] = {
#embed "articles/martyrs-memorial.md"
};

static const unsigned char file_21[] = {
#embed "articles/memorandum-point-by-point.md"
};

static const unsigned char file_22[] = {
#embed "articles/sahel-after-coups.md"
};

static const unsigned char file_23[] = {
#embed "articles/security-council-seat.md"
};

static const unsigned char file_24[] = {
#embed "articles/talks-algerian-press.md"
};

static const unsigned char file_25[] = {
#embed "articles/talks-arab-weekly.md"
};

static const unsigned char file_26[] = {
#embed "articles/talks-saleh-news.md"
};

static const unsigned char file_27[] = {
#embed "articles/treaty-1795-history.md"
};

static const unsigned char file_28[] = {
#embed "articles/trump-and-algeria.md"
};

static const unsigned char file_29[] = {
#embed "articles/visit-masdar24.md"
};

static const unsigned char file_30[] = {
#embed "articles/wagner-algeria.md"
};

static const unsigned char file_31[] = {
#embed "articles/western-sahara-triangle.md"
};

static const unsigned char file_32[] = {
#embed "articles/who-is-boukadoum.md"
};

static const unsigned char file_33[] = {
#embed "articles/who-is-chengriha.md"
};

static const unsigned char file_34[] = {
#embed "events/a.yaml"
};

static const unsigned char file_35[] = {
#embed "events/b.yaml"
};

static const unsigned char file_36[] = {
#embed "events/c.yaml"
};

static const unsigned char file_37[] = {
#embed "gazetteer/capitals.tsv"
};

static const unsigned char file_38[] = {
#embed "gazetteer/cities.tsv"
};

static const unsigned char file_39[] = {
#embed "gazetteer/countries.tsv"
};

static const unsigned char file_40[] = {
#embed "gazetteer/organisations.tsv"
};

static const unsigned char file_41[] = {
#embed "gazetteer/outlets.tsv"
};

static const unsigned char file_42[] = {
#embed "gazetteer/regions.tsv"
};

static const unsigned char file_43[] = {
#embed "ties/a.yaml"
};

static const unsigned char file_44[] = {
#embed "ties/b.yaml"
};

static const unsigned char file_45[] = {
#embed "ties/c.yaml"
};

const struct bundled_file bundled_files[] = {
    {"actors/agreements.yaml", file_0, sizeof file_0},
    {"actors/equipment.yaml", file_1, sizeof file_1},
    {"actors/events.yaml", file_2, sizeof file_2},
    {"actors/laws.yaml", file_3, sizeof file_3},
    {"actors/organisations.yaml", file_4, sizeof file_4},
    {"actors/outlets.yaml", file_5, sizeof file_5},
    {"actors/people.yaml", file_6, sizeof file_6},
    {"actors/places.yaml", file_7, sizeof file_7},
    {"articles/africom-commanders.md", file_8, sizeof file_8},
    {"articles/africom-headquarters.md", file_9, sizeof file_9},
    {"articles/arms-suppliers.md", file_10, sizeof file_10},
    {"articles/caatsa-law.md", file_11, sizeof file_11},
    {"articles/constitution-2020-troops.md", file_12, sizeof file_12},
    {"articles/energy-mining-farming.md", file_13, sizeof file_13},
    {"articles/esper-aljazeera.md", file_14, sizeof file_14},
    {"articles/esper-north-africa-tour.md", file_15, sizeof file_15},
    {"articles/liberation-war-america.md", file_16, sizeof file_16},
    {"articles/libya-from-algiers.md", file_17, sizeof file_17},
    {"articles/mali-accord-2015.md", file_18, sizeof file_18},
    {"articles/maritime-cooperation.md", file_19, sizeof file_19},
    {"articles/martyrs-memorial.md", file_20, sizeof file_20},
    {"articles/memorandum-point-by-point.md", file_21, sizeof file_21},
    {"articles/sahel-after-coups.md", file_22, sizeof file_22},
    {"articles/security-council-seat.md", file_23, sizeof file_23},
    {"articles/talks-algerian-press.md", file_24, sizeof file_24},
    {"articles/talks-arab-weekly.md", file_25, sizeof file_25},
    {"articles/talks-saleh-news.md", file_26, sizeof file_26},
    {"articles/treaty-1795-history.md", file_27, sizeof file_27},
    {"articles/trump-and-algeria.md", file_28, sizeof file_28},
    {"articles/visit-masdar24.md", file_29, sizeof file_29},
    {"articles/wagner-algeria.md", file_30, sizeof file_30},
    {"articles/western-sahara-triangle.md", file_31, sizeof file_31},
    {"articles/who-is-boukadoum.md", file_32, sizeof file_32},
    {"articles/who-is-chengriha.md", file_33, sizeof file_33},
    {"events/a.yaml", file_34, sizeof file_34},
    {"events/b.yaml", file_35, sizeof file_35},
    {"events/c.yaml", file_36, sizeof file_36},
    {"gazetteer/capitals.tsv", file_37, sizeof file_37},
    {"gazetteer/cities.tsv", file_38, sizeof file_38},
    {"gazetteer/countries.tsv", file_39, sizeof file_39},
    {"gazetteer/organisations.tsv", file_40, sizeof file_40},
    {"gazetteer/outlets.tsv", file_41, sizeof file_41},
    {"gazetteer/regions.tsv", file_42, sizeof file_42},
    {"ties/a.yaml", file_43, sizeof file_43},
    {"ties/b.yaml", file_44, sizeof file_44},
    {"ties/c.yaml", file_45, sizeof file_45},
    {0, 0, 0},
};
const size_t bundled_file_count = 46;
