package org.daicho.ledger.verb;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds the verbs in the sources: the constants that are passed where a method, a constructor or a change has a {@code verb}. By
 * name and number of arguments only, which finds too much rather than too little.
 */
final class RecordedVerbs {

    private RecordedVerbs() {}

    static Set<String> in(Path sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(sources)) {
            List<Path> java =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            Declarations declared = new Declarations();
            units.forEach(unit -> declared.scan(unit, ""));
            Calls calls = new Calls(declared.places);
            units.forEach(unit -> calls.scan(unit, null));
            return calls.found;
        }
    }

    /** Where a verb stands among the arguments, by name and their number. */
    private static class Declarations extends TreeScanner<Void, String> {

        final Map<String, Integer> places = new HashMap<>(Map.of("Change/5", 3));

        @Override
        public Void visitClass(ClassTree type, String outer) {
            String name = type.getSimpleName().toString();
            return name.equals(Verbs.class.getSimpleName()) ? null : super.visitClass(type, name);
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            String name = method.getName().contentEquals("<init>")
                    ? type
                    : method.getName().toString();
            var parameters = method.getParameters();
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i).getName().contentEquals("verb")
                        && parameters.get(i).getType().toString().equals("String")) {
                    places.put(name + '/' + parameters.size(), i);
                }
            }
            return super.visitMethod(method, type);
        }
    }

    private static class Calls extends TreeScanner<Void, Void> {

        final Set<String> found = new TreeSet<>();
        private final Map<String, Integer> places;

        Calls(Map<String, Integer> places) {
            this.places = places;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            look(name(call.getMethodSelect()), call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            look(name(made.getIdentifier()), made.getArguments());
            return super.visitNewClass(made, nothing);
        }

        private void look(String name, List<? extends ExpressionTree> arguments) {
            Integer place = places.get(name + '/' + arguments.size());
            if (place != null) {
                take(arguments.get(place));
            }
        }

        private void take(ExpressionTree verb) {
            if (verb instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                found.add(text);
            } else if (verb instanceof ConditionalExpressionTree choice) {
                take(choice.getTrueExpression());
                take(choice.getFalseExpression());
            } else if (verb instanceof ParenthesizedTree inner) {
                take(inner.getExpression());
            }
        }

        private static String name(Tree called) {
            return called instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : called.toString();
        }
    }
}
