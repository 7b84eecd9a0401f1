#include "CMime.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/types.h>

// The functions of GMime and GLib that are used, as their interfaces of versions 3 and 2 promise them. All of
// their types are hidden ones but GByteArray, whose two members are public.
typedef struct {
  unsigned char *data;
  unsigned int length;
} byte_array;

static struct {
  void (*init)(void);
  void *(*new_stream)(const char *bytes, size_t count);
  void *(*new_memory)(void);
  byte_array *(*memory_bytes)(void *stream);
  void *(*new_parser)(void *stream);
  void *(*read_message)(void *parser, void *options);
  const char *(*subject)(void *message);
  const char *(*id)(void *message);
  void *(*from)(void *message);
  const char *(*header)(void *object, const char *name);
  void *(*headers)(void *object);
  void *(*find_header)(void *headers, const char *name);
  const char *(*raw_value)(void *header);
  int (*list_length)(void *list);
  void *(*list_address)(void *list, int index);
  const char *(*address_name)(void *address);
  const char *(*mailbox_address)(void *mailbox);
  size_t (*mailbox_type)(void);
  void *(*new_iterator)(void *root);
  void (*free_iterator)(void *iterator);
  int (*next)(void *iterator);
  void *(*current)(void *iterator);
  size_t (*part_type)(void);
  size_t (*multipart_type)(void);
  size_t (*enclosed_type)(void);
  int (*count)(void *multipart);
  void *(*child)(void *multipart, int index);
  void *(*enclosed)(void *part);
  void *(*root)(void *message);
  const char *(*content_id)(void *object);
  int (*is_attachment)(void *part);
  void *(*content_type)(void *object);
  int (*is_type)(void *content_type, const char *type, const char *subtype);
  const char *(*parameter)(void *content_type, const char *name);
  void *(*content)(void *part);
  ssize_t (*write)(void *content, void *stream);
  int (*is_a)(void *instance, size_t type);
  void *(*ref)(void *object);
  void (*unref)(void *object);
  void *(*set_log)(void *function, void *data);
  bool is_there;
} mime;

// GLib tells of oddities on standard error, which is the reader's screen.
static void say_nothing(const char *domain, int level, const char *message, void *data) {
  (void)domain, (void)level, (void)message, (void)data;
}

static void open_library(void) {
  void *library = dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  // GLib comes with it: its functions are found through it.
#define FIND(member, function) \
  (*(void **)&mime.member = dlsym(library, #function)) != NULL
  mime.is_there =
      FIND(init, g_mime_init) && FIND(new_stream, g_mime_stream_mem_new_with_buffer) &&
      FIND(new_memory, g_mime_stream_mem_new) &&
      FIND(memory_bytes, g_mime_stream_mem_get_byte_array) &&
      FIND(new_parser, g_mime_parser_new_with_stream) &&
      FIND(read_message, g_mime_parser_construct_message) &&
      FIND(subject, g_mime_message_get_subject) && FIND(id, g_mime_message_get_message_id) &&
      FIND(from, g_mime_message_get_from) && FIND(header, g_mime_object_get_header) &&
      FIND(headers, g_mime_object_get_header_list) &&
      FIND(find_header, g_mime_header_list_get_header) &&
      FIND(raw_value, g_mime_header_get_raw_value) &&
      FIND(list_length, internet_address_list_length) &&
      FIND(list_address, internet_address_list_get_address) &&
      FIND(address_name, internet_address_get_name) &&
      FIND(mailbox_address, internet_address_mailbox_get_addr) &&
      FIND(mailbox_type, internet_address_mailbox_get_type) &&
      FIND(new_iterator, g_mime_part_iter_new) && FIND(free_iterator, g_mime_part_iter_free) &&
      FIND(next, g_mime_part_iter_next) && FIND(current, g_mime_part_iter_get_current) &&
      FIND(part_type, g_mime_part_get_type) &&
      FIND(multipart_type, g_mime_multipart_get_type) &&
      FIND(enclosed_type, g_mime_message_part_get_type) &&
      FIND(count, g_mime_multipart_get_count) && FIND(child, g_mime_multipart_get_part) &&
      FIND(enclosed, g_mime_message_part_get_message) &&
      FIND(root, g_mime_message_get_mime_part) &&
      FIND(content_id, g_mime_object_get_content_id) && FIND(is_attachment, g_mime_part_is_attachment) &&
      FIND(content_type, g_mime_object_get_content_type) &&
      FIND(is_type, g_mime_content_type_is_type) &&
      FIND(parameter, g_mime_content_type_get_parameter) &&
      FIND(content, g_mime_part_get_content) &&
      FIND(write, g_mime_data_wrapper_write_to_stream) &&
      FIND(is_a, g_type_check_instance_is_a) && FIND(ref, g_object_ref) &&
      FIND(unref, g_object_unref) &&
      FIND(set_log, g_log_set_default_handler);
#undef FIND
  if (!mime.is_there) return;
  mime.set_log((void *)say_nothing, NULL);
  mime.init();
}

bool cmime_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return mime.is_there;
}

struct cmime_message {
  void *message;
  // The stream of the part that was asked for last.
  void *part;
};

cmime_message *cmime_open(const char *bytes, size_t count) {
  if (!cmime_is_there()) return NULL;
  void *stream = mime.new_stream(bytes, count);
  if (!stream) return NULL;
  void *parser = mime.new_parser(stream);
  mime.unref(stream);
  if (!parser) return NULL;
  void *read = mime.read_message(parser, NULL);
  mime.unref(parser);
  if (!read) return NULL;
  cmime_message *message = calloc(1, sizeof *message);
  if (!message) {
    mime.unref(read);
    return NULL;
  }
  message->message = read;
  return message;
}

void cmime_close(cmime_message *message) {
  if (message->part) mime.unref(message->part);
  mime.unref(message->message);
  free(message);
}

const char *cmime_subject(cmime_message *message) { return mime.subject(message->message); }

const char *cmime_date(cmime_message *message) { return mime.header(message->message, "Date"); }

const char *cmime_header(cmime_message *message, const char *name) {
  return mime.header(message->message, name);
}

const char *cmime_raw_header(cmime_message *message, const char *name) {
  void *headers = mime.headers(message->message);
  void *header = headers ? mime.find_header(headers, name) : NULL;
  return header ? mime.raw_value(header) : NULL;
}

const char *cmime_id(cmime_message *message) { return mime.id(message->message); }

static void *sender(cmime_message *message) {
  void *list = mime.from(message->message);
  return list && mime.list_length(list) > 0 ? mime.list_address(list, 0) : NULL;
}

const char *cmime_sender_name(cmime_message *message) {
  void *address = sender(message);
  return address ? mime.address_name(address) : NULL;
}

const char *cmime_sender_address(cmime_message *message) {
  void *address = sender(message);
  // It may be a group of them.
  return address && mime.is_a(address, mime.mailbox_type()) ? mime.mailbox_address(address) : NULL;
}

// Decodes a part; NULL where it has nothing.
static void *decode(void *part) {
  void *content = mime.content(part);
  void *stream = content ? mime.new_memory() : NULL;
  if (stream) mime.write(content, stream);
  return stream;
}

static bool is_html(void *type) {
  return mime.is_type(type, "text", "html") || mime.is_type(type, "application", "xhtml+xml");
}

void *cmime_root(cmime_message *message) { return mime.root(message->message); }

cmime_kind cmime_kind_of(void *object) {
  void *type = object ? mime.content_type(object) : NULL;
  if (!type) return cmime_nothing;
  if (mime.is_a(object, mime.multipart_type()))
    return mime.is_type(type, "multipart", "alternative") ? cmime_choice : cmime_all;
  if (mime.is_a(object, mime.enclosed_type())) return cmime_enclosed_mail;
  if (!mime.is_a(object, mime.part_type())) return cmime_nothing;
  if (!mime.is_attachment(object)) {
    if (is_html(type)) return cmime_html;
    const char *plain[] = {"plain", "markdown", "x-markdown", "enriched"};
    for (size_t place = 0; place < sizeof plain / sizeof *plain; place++)
      if (mime.is_type(type, "text", plain[place])) return cmime_plain;
  }
  // What signs a mail is none of its documents.
  const char *signatures[] = {"pgp-signature", "pkcs7-signature", "x-pkcs7-signature"};
  for (size_t place = 0; place < sizeof signatures / sizeof *signatures; place++)
    if (mime.is_type(type, "application", signatures[place])) return cmime_nothing;
  bool is_document = mime.is_type(type, "text", "*") || mime.is_type(type, "application", "*");
  return is_document ? cmime_document : cmime_nothing;
}

int cmime_count(void *object) {
  return mime.is_a(object, mime.multipart_type()) ? mime.count(object) : 0;
}

void *cmime_child(void *object, int index) { return mime.child(object, index); }

cmime_message *cmime_enclosed(void *object) {
  void *read = mime.enclosed(object);
  cmime_message *message = read ? calloc(1, sizeof *message) : NULL;
  if (message) message->message = mime.ref(read);
  return message;
}

cmime_part cmime_text(cmime_message *message, void *object) {
  cmime_part text = {0};
  if (message->part) mime.unref(message->part);
  message->part = decode(object);
  byte_array *bytes = message->part ? mime.memory_bytes(message->part) : NULL;
  if (!bytes) return text;
  const char *charset = mime.parameter(mime.content_type(object), "charset");
  const char *format = mime.parameter(mime.content_type(object), "format");
  bool is_flowed = format && strcasecmp(format, "flowed") == 0;
  return (cmime_part){bytes->data, bytes->length, charset, is_flowed};
}

void *cmime_page(cmime_message *message) {
  void *root = cmime_root(message);
  void *type = root ? mime.content_type(root) : NULL;
  const char *start = type ? mime.parameter(type, "start") : NULL;
  void *iterator = type ? mime.new_iterator(message->message) : NULL;
  if (!iterator) return NULL;
  void *page = NULL;
  do {
    void *object = mime.current(iterator);
    if (!object || !mime.is_a(object, mime.part_type()) || !is_html(mime.content_type(object)))
      continue;
    if (!page) page = object;
    const char *id = start ? mime.content_id(object) : NULL;
    if (!id) continue;
    // One of the two has the angle brackets that it is written in.
    size_t length = strlen(id);
    const char *name = start + (*start == '<');
    if (length > 0 && strncmp(name, id, length) == 0 && (!name[length] || name[length] == '>')) {
      page = object;
      break;
    }
  } while (mime.next(iterator));
  mime.free_iterator(iterator);
  return page;
}
