#include "CXML.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

// The functions are called by their addresses alone; their types are those of the header that this is built
// with, whose library it opens.
#if LIBXML_VERSION >= 21400
#define LIBRARY "libxml2.so.16"
#else
#define LIBRARY "libxml2.so.2"
#endif

static struct {
  __typeof__(xmlInitParser) *init_parser;
  __typeof__(htmlCreateMemoryParserCtxt) *new_html;
  __typeof__(htmlCtxtUseOptions) *use_html_options;
  __typeof__(htmlParseDocument) *parse_html;
  __typeof__(htmlFreeParserCtxt) *free_html;
  __typeof__(htmlEntityLookup) *entity;
  __typeof__(xmlCreateMemoryParserCtxt) *new_xml;
  __typeof__(xmlCtxtUseOptions) *use_xml_options;
  __typeof__(xmlParseDocument) *parse_xml;
  __typeof__(xmlFreeParserCtxt) *free_xml;
  __typeof__(xmlFreeDoc) *free_document;
  __typeof__(xmlSwitchEncoding) *switch_encoding;
  bool is_there;
} xml;

static void open_library(void) {
  void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
#define FIND(member, function) \
  (*(void **)&xml.member = dlsym(library, #function)) != NULL
  xml.is_there =
      FIND(init_parser, xmlInitParser) && FIND(new_html, htmlCreateMemoryParserCtxt) &&
      FIND(use_html_options, htmlCtxtUseOptions) && FIND(parse_html, htmlParseDocument) &&
      FIND(free_html, htmlFreeParserCtxt) && FIND(entity, htmlEntityLookup) &&
      FIND(new_xml, xmlCreateMemoryParserCtxt) && FIND(use_xml_options, xmlCtxtUseOptions) &&
      FIND(parse_xml, xmlParseDocument) && FIND(free_xml, xmlFreeParserCtxt) &&
      FIND(free_document, xmlFreeDoc) && FIND(switch_encoding, xmlSwitchEncoding);
#undef FIND
  if (xml.is_there) xml.init_parser();
}

bool cxml_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return xml.is_there;
}

// A text while it is being read.
typedef struct {
  const cxml_events *events;
  void *context;
  xmlParserCtxtPtr parser;
  int deepest;
  int open;
  cxml_faults *faults;
} reading;

enum { most_attributes = 64 };

static size_t length(const xmlChar *text) { return strlen((const char *)text); }

// Closes what libxml2 left without a word: its own stack of names says what is open.
static void close_to(reading *reading, int depth) {
  for (; reading->open > depth; reading->open--) reading->events->close(reading->context);
}

static void start_html(void *context, const xmlChar *name, const xmlChar **pairs) {
  reading *reading = context;
  xmlParserCtxtPtr parser = reading->parser;
  // libxml2 walks its stack of names for many end tags, so that without a bound the time would grow with the
  // square of the depth. The names belong to its dictionary, and nothing else counts on the stack's height.
  if (parser->nameNr > reading->deepest) {
    parser->nameTab[parser->nameNr - 2] = parser->nameTab[parser->nameNr - 1];
    parser->nameNr--;
  }
  close_to(reading, parser->nameNr - 1);
  cxml_attribute attributes[most_attributes];
  size_t count = 0;
  for (; pairs && pairs[0] && count < most_attributes; pairs += 2, count++) {
    attributes[count] = (cxml_attribute){
        .name = (const char *)pairs[0],
        .name_length = length(pairs[0]),
        .value = (const char *)pairs[1],
        .value_length = pairs[1] ? length(pairs[1]) : 0,
    };
  }
  reading->events->open(reading->context, NULL, (const char *)name, attributes, count);
  reading->open++;
}

// Called before libxml2 takes the name off its stack.
static void end_html(void *context, const xmlChar *name) {
  (void)name;
  reading *reading = context;
  int depth = reading->parser->nameNr - 1;
  close_to(reading, depth < 0 ? 0 : depth);
}

static void start_xml(void *context, const xmlChar *name, const xmlChar *prefix,
                      const xmlChar *space, int space_count, const xmlChar **spaces, int count,
                      int defaulted, const xmlChar **parts) {
  (void)prefix, (void)space_count, (void)spaces;
  reading *reading = context;
  // Those that a DTD gives to every element of a name come last: a short text could have any number of long ones.
  count -= defaulted;
  cxml_attribute attributes[most_attributes];
  size_t kept = 0;
  for (int index = 0; index < count && kept < most_attributes; index++, parts += 5) {
    attributes[kept++] = (cxml_attribute){
        .name = (const char *)parts[0],
        .name_length = length(parts[0]),
        .value = (const char *)parts[3],
        .value_length = (size_t)(parts[4] - parts[3]),
    };
  }
  reading->events->open(reading->context, (const char *)space, (const char *)name, attributes,
                        kept);
  reading->open++;
}

static void end_xml(void *context, const xmlChar *name, const xmlChar *prefix,
                    const xmlChar *space) {
  (void)name, (void)prefix, (void)space;
  reading *reading = context;
  if (reading->open > 0) close_to(reading, reading->open - 1);
}

static void text(void *context, const xmlChar *bytes, int count) {
  reading *reading = context;
  if (count > 0) reading->events->text(reading->context, (const char *)bytes, (size_t)count);
}

static void declare_entity(void *context, const xmlChar *name, int type, const xmlChar *public_id,
                           const xmlChar *system_id, xmlChar *content) {
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  reading *reading = context;
  if (!reading->faults->entity_line && reading->parser->input)
    reading->faults->entity_line = reading->parser->input->line;
}

#if LIBXML_VERSION >= 21200
static void note(void *context, const xmlError *error) {
#else
static void note(void *context, xmlErrorPtr error) {
#endif
  reading *reading = context;
  cxml_faults *faults = reading ? reading->faults : NULL;
  if (!faults || faults->line || !error || error->level < XML_ERR_ERROR) return;
  faults->line = error->line > 0 ? error->line : 1;
  const char *message = error->message ? error->message : "it is not well-formed";
  size_t count = strcspn(message, "\n");
  if (count >= sizeof faults->message) count = sizeof faults->message - 1;
  memcpy(faults->message, message, count);
  faults->message[count] = 0;
}

// Has a parser read its text, with the calls that HTML and XML have in common beside those given.
static void run(reading *reading, xmlSAXHandler calls, int (*parse)(xmlParserCtxtPtr)) {
  xmlParserCtxtPtr parser = reading->parser;
  xml.switch_encoding(parser, XML_CHAR_ENCODING_UTF8);
  calls.initialized = XML_SAX2_MAGIC;
  calls.characters = calls.ignorableWhitespace = calls.cdataBlock = text;
  calls.serror = note;
  *parser->sax = calls;
  parser->userData = reading;
  parse(parser);
  close_to(reading, 0);
}

bool cxml_read_html(const char *bytes, size_t count, int deepest, const cxml_events *events,
                    void *context) {
  if (!cxml_is_there() || count > INT_MAX) return false;
  if (count == 0) return true;
  htmlParserCtxtPtr parser = xml.new_html(bytes, (int)count);
  if (!parser) return false;
  reading reading = {.events = events, .context = context, .parser = parser, .deepest = deepest};
  xml.use_html_options(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  run(&reading, (xmlSAXHandler){.startElement = start_html, .endElement = end_html},
      xml.parse_html);
  xml.free_html(parser);
  return true;
}

bool cxml_read_xml(const char *bytes, size_t count, const cxml_events *events, void *context,
                   cxml_faults *faults) {
  *faults = (cxml_faults){0};
  if (!cxml_is_there() || count > INT_MAX) return false;
  if (count == 0) return true;
  xmlParserCtxtPtr parser = xml.new_xml(bytes, (int)count);
  if (!parser) return false;
  reading reading = {.events = events, .context = context, .parser = parser, .faults = faults};
  xml.use_xml_options(parser, XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                  XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  // Without a word on entities, so that none but XML's own are known.
  run(&reading,
      (xmlSAXHandler){
          .startElementNs = start_xml, .endElementNs = end_xml, .entityDecl = declare_entity},
      xml.parse_xml);
  // libxml2 makes one for the entities of a text that is read as this is.
  if (parser->myDoc) xml.free_document(parser->myDoc);
  parser->myDoc = NULL;
  xml.free_xml(parser);
  return true;
}

unsigned cxml_html_entity(const char *name) {
  if (!cxml_is_there()) return 0;
  const htmlEntityDesc *entity = xml.entity((const xmlChar *)name);
  return entity ? entity->value : 0;
}
