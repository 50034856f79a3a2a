package org.daicho.page.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.daicho.shared.http.problem.Refusals;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.daicho.shared.time.FiscalYear;
import org.daicho.shared.time.Wareki;

/** What a person wrote, as the body that a resource takes; what was left empty is null there. */
public final class Body {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Text REQUIRED = Text.of("必須の項目です。", "This is required.");
    private static final Text NOT_A_NUMBER = Text.of("数字で入力してください。", "Write it as a number.");

    private final ObjectNode written = NODES.objectNode();
    private final List<Violation> unreadable = new ArrayList<>();
    private final ObjectMapper json;
    private final Validator validator;

    Body(Blank blank, Filled filled, ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
        Violations violations = new Violations();
        blank.answered().forEach(entry -> {
            JsonNode value = value(entry, filled, violations);
            violations.refuseIf(
                    entry.required() && isNothing(entry, filled), Names.pointer(entry.name()), "required", REQUIRED);
            if (entry.kind().isOfTheBody()) {
                put(written, entry.name(), value);
            }
        });
        unreadable.addAll(violations.list());
    }

    /**
     * Everything that the form asks. Throws 400 with every reason that can be told before the resource is asked.
     *
     * @param apart what this body does not have, although the form asks it
     */
    public <T> T as(Class<T> type, String... apart) {
        return as(type, whole -> whole.without(List.of(apart)));
    }

    /** @param shaped what was filled in, put together as this body has it: a list, of which a form asks the parts */
    public <T> T as(Class<T> type, UnaryOperator<ObjectNode> shaped) {
        List<Violation> found = new ArrayList<>(unreadable);
        T read = null;
        try {
            read = json.treeToValue(shaped.apply(pruned(written)), type);
            Set<ConstraintViolation<T>> broken = validator.validate(read);
            if (!broken.isEmpty()) {
                throw new ConstraintViolationException(broken);
            }
        } catch (JsonProcessingException | ConstraintViolationException refused) {
            Set<String> known = new HashSet<>();
            unreadable.forEach(violation -> known.add(String.valueOf(violation.pointer())));
            Refusals.of(refused).map(ProblemException::violations).orElse(List.of()).stream()
                    .filter(violation -> !known.contains(String.valueOf(violation.pointer())))
                    .forEach(found::add);
        }
        new Violations().add(found).orThrow(ProblemKind.INVALID_REQUEST);
        return Objects.requireNonNull(read);
    }

    /** A merge patch (RFC 7396): what was left empty is taken away, what the form does not ask stays. */
    public ObjectNode patch() {
        new Violations().add(unreadable).orThrow(ProblemKind.INVALID_REQUEST);
        return collapsed(written);
    }

    /** As far as it could be read. */
    Filled read() {
        return Filled.of(written);
    }

    private static boolean isNothing(Entry entry, Filled filled) {
        return entry.kind() != Entry.Kind.FILE
                && filled.all(entry.name()).stream().allMatch(String::isBlank);
    }

    private static JsonNode value(Entry entry, Filled filled, Violations violations) {
        String name = entry.name();
        if (entry.kind() == Entry.Kind.CHECKS) {
            List<JsonNode> chosen = new ArrayList<>();
            filled.all(name).stream().filter(one -> !one.isBlank()).forEach(one -> chosen.add(NODES.textNode(one)));
            return NODES.arrayNode().addAll(chosen);
        }
        String text = Filled.textOrNull(filled, name);
        if (text == null) {
            return NullNode.getInstance();
        }
        JsonNode value = violations.read(Names.pointer(name), text, one -> read(entry.kind(), one));
        return value == null ? NullNode.getInstance() : value;
    }

    private static JsonNode read(Entry.Kind kind, String text) {
        return switch (kind) {
            case DAY -> NODES.textNode(Wareki.parse(text).toString());
            case MOMENT -> NODES.textNode(WallTime.parse(text).toString());
            case FISCAL_YEAR -> NODES.numberNode(FiscalYear.parse(text).year());
            case NUMBER -> NODES.numberNode(number(text));
            case YES_NO -> NODES.booleanNode(text.equals("true"));
            default -> NODES.textNode(text.replace("\r\n", "\n"));
        };
    }

    private static long number(String text) {
        try {
            return Long.parseLong(HalfWidth.of(text).replaceAll("[,円¥\\s]", ""));
        } catch (NumberFormatException notOne) {
            throw new UnreadableValueException("not-a-number", NOT_A_NUMBER, text);
        }
    }

    private static void put(ObjectNode whole, String name, JsonNode value) {
        String[] steps = name.split("\\.");
        ObjectNode within = whole;
        for (int i = 0; i < steps.length - 1; i++) {
            within = within.withObject("/" + steps[i]);
        }
        within.set(steps[steps.length - 1], value);
    }

    /** A part of which nothing was filled in is no part at all, rather than one without its name. */
    private static ObjectNode collapsed(ObjectNode node) {
        ObjectNode result = NODES.objectNode();
        node.properties().forEach(property -> {
            JsonNode value = property.getValue();
            boolean nothing = value instanceof ObjectNode inner && pruned(inner).isEmpty();
            result.set(property.getKey(), nothing ? NullNode.getInstance() : value);
        });
        return result;
    }

    /** Without what was left empty. */
    private static ObjectNode pruned(ObjectNode node) {
        ObjectNode result = NODES.objectNode();
        node.properties().forEach(property -> {
            JsonNode value = property.getValue() instanceof ObjectNode inner ? pruned(inner) : property.getValue();
            if (!value.isNull() && !(value.isObject() && value.isEmpty())) {
                result.set(property.getKey(), value);
            }
        });
        return result;
    }
}
