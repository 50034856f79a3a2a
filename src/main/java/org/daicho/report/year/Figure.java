package org.daicho.report.year;

import org.daicho.shared.text.Text;

/**
 * One number of a section.
 *
 * @param sql an aggregate over the rows of the section
 */
record Figure(String code, Text label, String sql) {

    static Figure count(String code, Text label, String condition) {
        return new Figure(code, label, "count(*) filter (where " + condition + ")");
    }
}
