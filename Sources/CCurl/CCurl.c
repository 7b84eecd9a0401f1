#define _GNU_SOURCE
#define CURL_DISABLE_TYPECHECK
#include "CCurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <locale.h>
#include <netinet/in.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// Every function of the library that is used: F(name) is called as lib.name(...).
#define FUNCTIONS(F)                                                                          \
  F(curl_global_init) F(curl_easy_init) F(curl_easy_cleanup) F(curl_easy_setopt)              \
  F(curl_easy_perform) F(curl_easy_getinfo) F(curl_easy_strerror) F(curl_slist_append)        \
  F(curl_slist_free_all) F(curl_url) F(curl_url_cleanup) F(curl_url_set) F(curl_url_get)      \
  F(curl_free)

#define DECLARE(name) __typeof__(&name) name;
static struct {
  FUNCTIONS(DECLARE)
} lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_there = false;
// Names of hosts are UTF-8 whatever the locale of the program.
static locale_t utf8 = (locale_t)0;

static void load(void) {
  void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) handle = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
  bool all = true;
#define LOOK_UP(name)                                 \
  lib.name = (__typeof__(&name))dlsym(handle, #name); \
  all = all && lib.name;
  FUNCTIONS(LOOK_UP)
  utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  is_there = all && lib.curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool ccurl_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}

// What the library's functions are handed back.
struct transfer {
  const ccurl_events *events;
  void *context;
};

static curl_socket_t open_socket(void *data, curlsocktype purpose, struct curl_sockaddr *found) {
  struct transfer *transfer = data;
  (void)purpose;
  const uint8_t *address;
  size_t count;
  int port;
  if (found->family == AF_INET) {
    struct sockaddr_in *ip = (struct sockaddr_in *)&found->addr;
    address = (const uint8_t *)&ip->sin_addr;
    count = 4;
    port = ntohs(ip->sin_port);
  } else if (found->family == AF_INET6) {
    struct sockaddr_in6 *ip = (struct sockaddr_in6 *)&found->addr;
    address = (const uint8_t *)&ip->sin6_addr;
    count = 16;
    port = ntohs(ip->sin6_port);
  } else {
    return CURL_SOCKET_BAD;
  }
  if (!transfer->events->permits(transfer->context, address, count, port)) return CURL_SOCKET_BAD;
  return socket(found->family, found->socktype | SOCK_CLOEXEC, found->protocol);
}

static size_t take_head(char *line, size_t size, size_t count, void *data) {
  struct transfer *transfer = data;
  return transfer->events->head(transfer->context, line, size * count) ? size * count : 0;
}

static size_t take_piece(char *bytes, size_t size, size_t count, void *data) {
  struct transfer *transfer = data;
  size_t all = size * count;
  if (all == 0) return 0;
  // Anything but the whole count ends the transfer.
  return transfer->events->piece(transfer->context, (const uint8_t *)bytes, all) ? all : 0;
}

static int go_on(void *data, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
  struct transfer *transfer = data;
  (void)a, (void)b, (void)c, (void)d;
  return transfer->events->goes_on(transfer->context) ? 0 : 1;
}

static ccurl_result result(CURLcode code) {
  switch (code) {
  case CURLE_OK: return CCURL_ANSWERED;
  case CURLE_WRITE_ERROR:
  case CURLE_ABORTED_BY_CALLBACK: return CCURL_STOPPED;
  case CURLE_FILESIZE_EXCEEDED: return CCURL_TOO_LARGE;
  case CURLE_OPERATION_TIMEDOUT: return CCURL_TIMED_OUT;
  case CURLE_COULDNT_RESOLVE_HOST: return CCURL_NO_HOST;
  case CURLE_COULDNT_RESOLVE_PROXY: return CCURL_NO_PROXY;
  case CURLE_COULDNT_CONNECT: return CCURL_NO_CONNECTION;
  case CURLE_PEER_FAILED_VERIFICATION: return CCURL_CERTIFICATE;
  case CURLE_PARTIAL_FILE:
  case CURLE_GOT_NOTHING:
  case CURLE_RECV_ERROR: return CCURL_CUT_OFF;
  default: return CCURL_FAILED;
  }
}

static struct curl_slist *lines(const char *const *head) {
  struct curl_slist *list = NULL;
  for (; *head; head++) {
    struct curl_slist *longer = lib.curl_slist_append(list, *head);
    if (!longer) break;
    list = longer;
  }
  return list;
}

ccurl_result ccurl_get(
    const ccurl_request *request, const ccurl_events *events, void *context,
    ccurl_answer *answer) {
  memset(answer, 0, sizeof *answer);
  if (!ccurl_is_there()) return CCURL_NO_LIBRARY;
  CURL *curl = lib.curl_easy_init();
  if (!curl) return CCURL_FAILED;
  struct transfer transfer = {events, context};
  struct curl_slist *head = lines(request->head);
  char message[CURL_ERROR_SIZE] = "";
#define SET(option, value) code = code ? code : lib.curl_easy_setopt(curl, option, value)
  CURLcode code = CURLE_OK;
  SET(CURLOPT_URL, request->url);
#if LIBCURL_VERSION_NUM >= 0x075500
  SET(CURLOPT_PROTOCOLS_STR, "http,https");
#else
  SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  SET(CURLOPT_FOLLOWLOCATION, 0L);
  SET(CURLOPT_USERAGENT, request->user_agent);
  SET(CURLOPT_HTTPHEADER, head);
  // Everything that the library can unpack.
  SET(CURLOPT_ACCEPT_ENCODING, "");
  SET(CURLOPT_CONNECTTIMEOUT_MS, request->connect_timeout);
  SET(CURLOPT_TIMEOUT_MS, request->timeout);
  SET(CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->most);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
  SET(CURLOPT_OPENSOCKETDATA, &transfer);
  SET(CURLOPT_HEADERFUNCTION, take_head);
  SET(CURLOPT_HEADERDATA, &transfer);
  SET(CURLOPT_WRITEFUNCTION, take_piece);
  SET(CURLOPT_WRITEDATA, &transfer);
  SET(CURLOPT_XFERINFOFUNCTION, go_on);
  SET(CURLOPT_XFERINFODATA, &transfer);
  SET(CURLOPT_NOPROGRESS, 0L);
  SET(CURLOPT_ERRORBUFFER, message);
#if LIBCURL_VERSION_NUM >= 0x075700
  // Without it the end waits for a look-up of a name that is on its way, however long it takes. The library
  // that is opened may be one that does not know it.
  lib.curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);
#endif
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  if (code == CURLE_OK) code = lib.curl_easy_perform(curl);
  if (before) uselocale(before);
  lib.curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer->status);
  if (code != CURLE_OK) {
    const char *words = message[0] ? message : lib.curl_easy_strerror(code);
    strncpy(answer->message, words, sizeof answer->message - 1);
  }
  lib.curl_easy_cleanup(curl);
  lib.curl_slist_free_all(head);
  return result(code);
}

// Names of hosts as they are looked up, in ASCII.
#ifdef CURLU_PUNYCODE
#define PLAIN CURLU_PUNYCODE
#else
#define PLAIN 0
#endif

char *ccurl_address(const char *url, const char *reference, ccurl_part part) {
  if (!ccurl_is_there()) return NULL;
  CURLU *address = lib.curl_url();
  if (!address) return NULL;
  char *found = NULL, *copy = NULL;
  const unsigned lenient = CURLU_GUESS_SCHEME | CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE;
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  CURLUcode code = lib.curl_url_set(address, CURLUPART_URL, url, lenient);
  if (code == CURLUE_OK && reference) {
    code = lib.curl_url_set(
        address, CURLUPART_URL, reference, CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE);
  }
  if (code == CURLUE_OK) {
    switch (part) {
    case CCURL_SCHEME: code = lib.curl_url_get(address, CURLUPART_SCHEME, &found, 0); break;
    case CCURL_HOST: code = lib.curl_url_get(address, CURLUPART_HOST, &found, 0); break;
    case CCURL_PLAIN_HOST: code = lib.curl_url_get(address, CURLUPART_HOST, &found, PLAIN); break;
    case CCURL_PORT: code = lib.curl_url_get(address, CURLUPART_PORT, &found, 0); break;
    case CCURL_WHOLE: code = lib.curl_url_get(address, CURLUPART_URL, &found, 0); break;
    }
  }
  if (before) uselocale(before);
  if (code == CURLUE_OK && found) copy = strdup(found);
  if (found) lib.curl_free(found);
  lib.curl_url_cleanup(address);
  return copy;
}
