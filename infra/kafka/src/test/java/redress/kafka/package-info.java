@NullMarked
package redress.kafka;

import org.jspecify.annotations.NullMarked;
