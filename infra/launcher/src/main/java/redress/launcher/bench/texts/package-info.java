/** What analytics does with texts, beside the bare model and other clusterings; see the module infra/bench. */
@NullMarked
package redress.launcher.bench.texts;

import org.jspecify.annotations.NullMarked;
