package org.daicho.ledger.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.daicho.shared.past.Remembered;
import org.daicho.shared.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "contract, /contract/title, 件名, title",
        "contract, /clauses/CL-05/status, 条項 CL-05の確認結果, clauses CL-05: status",
        "contractor, /contacts/0/name, 連絡先（1件目）の氏名, contacts (1): name",
        "contractor, /name, 名称, name",
        "person, /name, 氏名, name",
        "cloud-service, /ownFields/budgetCode, 独自項目 budgetCode, own fields budgetCode",
        "contract, /contract/contractedOn, 契約日, contracted on",
        "contract, /unheard~1of, unheard/of, unheard/of",
        "contract, '', '', ''"
    })
    void a_field_is_called_what_people_call_it(String type, String pointer, String ja, String en) {
        assertThat(FieldLabels.of(type, pointer)).isEqualTo(Text.of(ja, en));
    }

    @Test
    void every_field_of_what_is_remembered_has_a_label() {
        Set<String> without = new TreeSet<>();
        Set<Class<?>> known = new HashSet<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.daicho").stream()
                        .filter(type -> type.isAnnotatedWith(Remembered.class))
                        .map(JavaClass::reflect)
                        .forEach(view -> look(view, known, without));

        assertThat(known).hasSizeGreaterThan(30);
        assertThat(without).isEmpty();
    }

    private static void look(Class<?> type, Set<Class<?>> known, Set<String> without) {
        if (!type.isRecord() || !type.getName().startsWith("org.daicho.") || !known.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (FieldLabels.label("", component.getName()) == null) {
                without.add(component.getName() + " of " + type.getSimpleName());
            }
            types(component.getGenericType()).forEach(part -> look(part, known, without));
        }
    }

    private static Set<Class<?>> types(Type type) {
        Set<Class<?>> found = new HashSet<>();
        if (type instanceof Class<?> simple) {
            found.add(simple);
        } else if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> found.addAll(types(part)));
        }
        return found;
    }
}
