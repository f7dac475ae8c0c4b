#include "files.h"

_Thread_local struct files_thread files_here;
