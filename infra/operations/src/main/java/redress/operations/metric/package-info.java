/** What a service measures about itself, for Prometheus to fetch; nothing is set up or measured before it asks. */
@NullMarked
package redress.operations.metric;

import org.jspecify.annotations.NullMarked;
