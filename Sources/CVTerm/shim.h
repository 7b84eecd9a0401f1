// A terminal without a window, for tests only.
#include <vterm.h>
