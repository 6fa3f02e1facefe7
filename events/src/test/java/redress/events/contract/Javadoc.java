package redress.events.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;

/** What the source says about its types, so that schemas say the same: the comment of a type and of each component. */
final class Javadoc {

    /**
     * The comment of one type, as Markdown.
     *
     * @param summary its first sentence
     * @param text all of it
     * @param components what is said of each component of a record
     */
    record Comment(String summary, String text, Map<String, String> components) {
        static final Comment NONE = new Comment("", "", Map.of());
    }

    private final Map<String, Comment> comments = new HashMap<>();

    private Javadoc() {}

    /** Reads every source file below a folder. */
    static Javadoc of(Path sources) {
        Javadoc javadoc = new Javadoc();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = Files.walk(sources);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(java));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                javadoc.scan(unit, trees);
            }
            return javadoc;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Comment of(Class<?> type) {
        return comments.getOrDefault(type.getCanonicalName(), Comment.NONE);
    }

    private void scan(CompilationUnitTree unit, DocTrees trees) {
        new TreePathScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                String name = outer + "." + type.getSimpleName();
                comments.put(name, comment(getCurrentPath(), trees));
                return super.visitClass(type, name);
            }
        }.scan(unit, String.valueOf(unit.getPackageName()));
    }

    private static Comment comment(TreePath path, DocTrees trees) {
        DocCommentTree comment = trees.getDocCommentTree(path);
        if (comment == null) {
            return Comment.NONE;
        }
        Map<String, String> components = comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .collect(Collectors.toMap(tag -> tag.getName().toString(), tag -> text(tag.getDescription())));
        return new Comment(text(comment.getFirstSentence()), text(comment.getFullBody()), components);
    }

    private static String text(Iterable<? extends DocTree> parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .map(Javadoc::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(DocTree part) {
        return switch (part) {
            case LiteralTree code -> "`" + code.getBody().getBody() + "`";
            case LinkTree link -> link.getReference().getSignature().replaceAll(".*[.#]", "");
            default -> part.toString();
        };
    }
}
