// ncursesw with wide characters. What Swift's importer cannot see gets one constant here.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <term.h>
#include <wchar.h>

static const attr_t ncBold = A_BOLD;
static const attr_t ncDim = A_DIM;
static const attr_t ncItalic = A_ITALIC;
static const attr_t ncUnderline = A_UNDERLINE;
static const attr_t ncReverse = A_REVERSE;

// Declared by <wchar.h> only where X/Open functions were asked for before its first inclusion.
extern int wcwidth(wchar_t character);

// Declared by <sys/mman.h> only for GNU's own programs; the flag is Linux's MFD_CLOEXEC.
extern int memfd_create(const char *name, unsigned int flags);
static const unsigned int ncCloseOnExec = 1;
