/** Opens what is sealed in events, with the keys that the command service gives to the other services. */
@NullMarked
package redress.operations.key;

import org.jspecify.annotations.NullMarked;
