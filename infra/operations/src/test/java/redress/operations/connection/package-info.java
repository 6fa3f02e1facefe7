@NullMarked
package redress.operations.connection;

import org.jspecify.annotations.NullMarked;
