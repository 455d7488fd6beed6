#ifndef CCIRCUITBOOK_HEAP_H
#define CCIRCUITBOOK_HEAP_H

#include <stddef.h>

/* Bytes handed out by malloc and not given back, those of large pieces with a mapping of their own too. */
size_t ccircuitbook_heap_held(void);

/* How often malloc was called by anyone in this process. */
size_t ccircuitbook_heap_calls(void);

#endif
