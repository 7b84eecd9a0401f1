#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The part of libcurl that gets one file by HTTP, opened when it is first asked for: the reader's first
// screen needs none of it.

/// What came of asking for a file.
typedef enum {
  CCURL_ANSWERED,      // there is an answer, whatever its status
  CCURL_STOPPED,       // one of the functions below said so
  CCURL_TOO_LARGE,     // the server says that the file is larger than allowed
  CCURL_TIMED_OUT,
  CCURL_NO_HOST,       // nobody knows the host's address
  CCURL_NO_PROXY,      // nobody knows the proxy's
  CCURL_NO_CONNECTION,
  CCURL_CERTIFICATE,   // the server cannot show who it is
  CCURL_CUT_OFF,       // the answer ended before it was complete
  CCURL_NO_LIBRARY,
  CCURL_FAILED,        // something else; the message says what
} ccurl_result;

/// What is asked for.
typedef struct {
  /// The address, of HTTP or HTTPS; no other scheme is let through.
  const char *_Nonnull url;
  const char *_Nonnull user_agent;
  /// Lines of the request's head, ended by NULL.
  const char *_Nullable const *_Nonnull head;
  /// How long connecting may take, and all of it, in milliseconds.
  long connect_timeout, timeout;
  /// How many bytes the file may have.
  int64_t most;
} ccurl_request;

/// What is called while a file is got, on the thread that asked for it; false stops it.
typedef struct {
  /// Before a connection is opened, with the address that was found: its bytes as the network has them,
  /// four or sixteen of them, and the port.
  bool (*_Nonnull permits)(
      void *_Nonnull context, const uint8_t *_Nonnull address, size_t count, int port);
  /// For each line of the answer's head.
  bool (*_Nonnull head)(void *_Nonnull context, const char *_Nonnull line, size_t count);
  /// For each piece of the file, unpacked.
  bool (*_Nonnull piece)(void *_Nonnull context, const uint8_t *_Nonnull bytes, size_t count);
  /// Now and then.
  bool (*_Nonnull goes_on)(void *_Nonnull context);
} ccurl_events;

/// What is known of an answer.
typedef struct {
  /// The status; zero where there is none.
  long status;
  /// What libcurl says of a failure; empty where it says nothing.
  char message[256];
} ccurl_answer;

/// Returns whether the library is there.
bool ccurl_is_there(void);

/// Gets one file, following nothing; a proxy is used where the environment names one.
ccurl_result ccurl_get(
    const ccurl_request *_Nonnull request, const ccurl_events *_Nonnull events,
    void *_Nonnull context, ccurl_answer *_Nonnull answer);

/// A part of an address. The plain host is in ASCII, as it is looked up, where the library can tell; digits of
/// other scripts may have become those of an address.
typedef enum {
  CCURL_SCHEME,
  CCURL_HOST,
  CCURL_PLAIN_HOST,
  CCURL_PORT,
  CCURL_WHOLE,
} ccurl_part;

/// Returns a part of an address, or of what a reference means beside it where one is given; NULL where it
/// is none, or has no such part written. Whoever asks frees it. The scheme is in small letters; an address
/// without a scheme is one of HTTP.
char *_Nullable ccurl_address(
    const char *_Nonnull url, const char *_Nullable reference, ccurl_part part);

#endif
