/** Groups the rows of a file without any server: embedding, clustering and labels on one command line. */
@NullMarked
package redress.analytics.file;

import org.jspecify.annotations.NullMarked;
