package org.daicho.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Values that nobody expects, always the same ones for the same seed. */
final class Junk {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String[] TEXTS = {
        "",
        " ",
        "\u3000",
        "\0",
        "a\0b",
        "\uFEFF",
        "\uD800",
        "\uDC00x",
        "\u202Eabc",
        "\r\nX-Evil: 1",
        "0",
        "-1",
        "1e400",
        "NaN",
        "null",
        "true",
        "2147483648",
        "-9223372036854775809",
        "9".repeat(400),
        "0x10",
        "1.5",
        "１２３",
        "2026-02-30",
        "0000-00-00",
        "+999999999-12-31",
        "-999999999-01-01",
        "9999-12-31T23:59:60Z",
        "令和8年13月1日",
        "PT1H",
        "%",
        "%s%n%x",
        "' or 1=1 --",
        "\\",
        "\"",
        "${jndi:ldap://127.0.0.1/a}",
        "#{7*7}",
        "<script>alert(1)</script>",
        "=1+1",
        "../../etc/passwd",
        "..%2f..%2f",
        "(a+)+$",
        "*",
        "_%",
        "[",
        "{",
        "}",
        ",",
        ":",
        ";",
        "あ".repeat(5_000),
        "a".repeat(3_000),
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "1-1-1-1-1",
        "eyJhIjoxfQ",
        "ZZZZ",
        "====",
        "髙﨑𠮷",
        "\uD83D\uDE00",
        "é",
        "\t",
        "\u2028",
        "\u0085"
    };

    /** As they go into a URI: what no text can be encoded to is among them. */
    private static final String[] IN_URIS = {
        "%00",
        "a%00b",
        "%FF%FE",
        "%C0%80",
        "%ED%A0%80",
        "%E3%81",
        "%0D%0A",
        "%2F",
        "%5C",
        "%252F",
        "%20",
        "+",
        "%EF%BB%BF",
        "~",
        "%3B",
        "a;b=c",
        "%2E%2E%2F",
        "@",
        "*",
        "-"
    };

    /** Legal in a header, and nowhere meant. */
    private static final String[] IN_HEADERS = {
        "",
        "*",
        "\"",
        "\"\"",
        "W/\"1\"",
        "W/",
        "\"-1\"",
        "\"99999999999999999999\"",
        "\"1\", \"2\"",
        "junk",
        "0",
        "-1",
        "bytes=",
        "bytes=0-",
        "bytes=-0",
        "bytes=5-1",
        "bytes=0-0,0-0,0-0",
        "bytes=99999999999999999999-",
        "lines=1-2",
        ";;;",
        ",,,",
        "=",
        "q=2",
        "ja;q=junk",
        "*/*;q=0",
        "text/csv; charset=junk",
        "a/b/c",
        "text/",
        "\t",
        "a".repeat(2_000),
        "ÿ",
        "sha-256=:x:",
        "2026-13-45",
        "9999-12-31T00:00:00Z"
    };

    private final Random random;

    Junk(long seed) {
        random = new Random(seed);
    }

    /** One in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String text() {
        if (once(4)) {
            StringBuilder any = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                any.append((char) random.nextInt(0x10000));
            }
            return any.toString();
        }
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Never empty, nor dots only: it would be another path. */
    String inUri() {
        String encoded = once(3)
                ? IN_URIS[random.nextInt(IN_URIS.length)]
                : URLEncoder.encode(text(), StandardCharsets.UTF_8).replace("+", "%20");
        // longer than a request line may be is tried elsewhere
        String bounded = encoded.length() > 2_000 ? encoded.substring(0, 1_998).replaceAll("%.?$", "") : encoded;
        return bounded.replace(".", "").isEmpty() ? "x" : bounded;
    }

    String inHeader() {
        return IN_HEADERS[random.nextInt(IN_HEADERS.length)];
    }

    JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt(5) - 2);
            case 3 -> JSON.numberNode(once(2) ? Long.MAX_VALUE : Long.MIN_VALUE);
            case 4 -> JSON.numberNode(BigInteger.TEN.pow(random.nextInt(300)).negate());
            case 5 -> JSON.numberNode(new BigDecimal(once(2) ? "1e9999" : "1e-9999"));
            case 6 -> JSON.numberNode(random.nextDouble() * 1e6);
            case 7 -> JSON.arrayNode();
            case 8 -> JSON.objectNode();
            case 9 -> many();
            default -> JSON.textNode(text());
        };
    }

    /** The same with one thing changed, anywhere in it. */
    JsonNode mutated(JsonNode example) {
        JsonNode copy = example.deepCopy();
        List<JsonNode> holders = Stream.concat(Stream.of(copy), descendants(copy).stream())
                .filter(node -> node.isContainerNode() && !node.isEmpty())
                .toList();
        if (holders.isEmpty()) {
            return value();
        }
        JsonNode holder = one(holders);
        if (holder instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            change(object, one(names));
        } else if (holder instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), value());
        }
        return copy;
    }

    private void change(ObjectNode object, String name) {
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(text(), value());
            case 2 -> object.put(name, id());
            case 3 -> object.putArray(name).add(value()).add(value());
            default -> object.set(name, value());
        }
    }

    private static List<JsonNode> descendants(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        node.forEach(child -> {
            found.add(child);
            found.addAll(descendants(child));
        });
        return found;
    }

    private ArrayNode many() {
        ArrayNode many = JSON.arrayNode();
        for (int i = 0; i < 300; i++) {
            many.add(i);
        }
        return many;
    }
}
