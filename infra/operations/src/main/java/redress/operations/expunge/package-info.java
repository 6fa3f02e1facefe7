/** Makes Elasticsearch let go of what was deleted also in its files. */
@NullMarked
package redress.operations.expunge;

import org.jspecify.annotations.NullMarked;
