/* mallinfo2(3) is in malloc.h, which Swift's module of the C library leaves out. */
#include "CCircuitBookHeap.h"

#include <malloc.h>
#include <stdatomic.h>

size_t ccircuitbook_heap_held(void) {
  struct mallinfo2 facts = mallinfo2();
  return facts.uordblks + facts.hblkhd;
}

/* Takes the place of the C library's malloc, which stays reachable under this name, in order to count. */
extern void *__libc_malloc(size_t size);

static atomic_size_t calls;

void *malloc(size_t size) {
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  return __libc_malloc(size);
}

size_t ccircuitbook_heap_calls(void) { return atomic_load_explicit(&calls, memory_order_relaxed); }
