@NullMarked
package redress.operations.deadletter;

import org.jspecify.annotations.NullMarked;
