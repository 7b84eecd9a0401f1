#pragma once

#include <stdbool.h>
#include <stddef.h>

// libxml2, opened when it is needed first, so that a program that reads no markup never loads it and its ICU.

/// An attribute of an element; neither part ends with a zero byte.
typedef struct {
  const char *name;
  size_t name_length;
  const char *value;
  size_t value_length;
} cxml_attribute;

/// What is told of a text, in order. Every opened element is closed. What pointers point to is gone
/// after the call.
typedef struct {
  /// An element begins; `space` is the address of its namespace, or NULL.
  void (*open)(void *context, const char *space, const char *name, const cxml_attribute *attributes,
               size_t count);
  /// The element that was opened last ends.
  void (*close)(void *context);
  /// A piece of text.
  void (*text)(void *context, const char *bytes, size_t count);
} cxml_events;

/// What is wrong with a text of XML.
typedef struct {
  /// The line of the first fault, from 1; 0 where there is none.
  int line;
  /// What libxml2 says of it, cut at the end of the room.
  char message[120];
  /// The line of the first entity that the text declares, from 1; 0 where it declares none.
  int entity_line;
} cxml_faults;

/// Opens libxml2; false where the system has none that fits. The answer is the same each time.
bool cxml_is_there(void);

/// Reads HTML of UTF-8, whatever it is like, no deeper than `deepest`: an element that lies deeper takes the
/// place of its parent.
///
/// Returns false where libxml2 is missing, or there is no memory.
bool cxml_read_html(const char *bytes, size_t count, int deepest, const cxml_events *events,
                    void *context);

/// Reads XML of UTF-8, on behind faults where that is possible. Nothing outside of it is ever opened and no
/// entity replaced but the five that XML itself has.
///
/// Returns false where libxml2 is missing, or there is no memory.
bool cxml_read_xml(const char *bytes, size_t count, const cxml_events *events, void *context,
                   cxml_faults *faults);

/// Returns the scalar that a name stands for in HTML, such as `nbsp`; 0 where it stands for none.
unsigned cxml_html_entity(const char *name);
