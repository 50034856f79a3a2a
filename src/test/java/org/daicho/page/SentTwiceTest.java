package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.daicho.Api;
import org.daicho.Patience;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form whose button is clicked again, or that is sent again from the page before. */
@QuarkusTest
class SentTwiceTest {

    private static final String NEW = "/portal/contractors/new";

    @Inject
    DataSource database;

    private Browser clerk;

    @BeforeEach
    void signIn() {
        clerk = Browser.signedIn("PROCUREMENT");
    }

    @Test
    void a_second_click_while_the_first_is_worked_on_is_told_so_and_finds_what_came_of_it() throws Exception {
        Document form = clerk.page(NEW);
        String name = Api.unique("株式会社連打");
        String number = Api.corporateNumber();
        CompletableFuture<Response> first;
        Response second;
        try (Connection blocking = blockingInsert(number)) {
            first = CompletableFuture.supplyAsync(() -> clerk.send(form, "name", name, "corporateNumber", number));
            await().until(() -> isTaken(key(form)));
            second = clerk.send(form, "name", name, "corporateNumber", number);
            blocking.rollback();
        }

        assertThat(second.statusCode()).isEqualTo(409);
        Document waiting = Jsoup.parse(second.asString());
        assertThat(waiting.select("[role=alert]").text()).contains("処理しています").doesNotContain("保存していません");
        String place = first.get(Patience.END.toSeconds(), TimeUnit.SECONDS).header("Location");
        assertThat(place).isNotNull();
        assertThat(clerk.send(waiting).header("Location")).isEqualTo(place);
    }

    @Test
    void a_form_that_was_sent_with_other_content_can_be_sent_again() {
        Document form = clerk.page(NEW);
        Response first = clerk.send(form, "name", Api.unique("株式会社甲"));

        Response refused = clerk.send(form, "name", Api.unique("株式会社乙"));

        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("[role=alert]").text()).contains("前に別の内容を送信");
        assertThat(key(again)).isNotEqualTo(key(form));
        Response second = clerk.send(again);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.header("Location")).isNotEqualTo(first.header("Location"));
    }

    private static String key(Document page) {
        return Browser.fields(page).get("formKey").get(0);
    }

    /** Makes whoever registers this number wait until the connection ends its transaction. */
    private Connection blockingInsert(String number) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(
                "insert into contractor (id, version, corporate_number, name, name_key, legal_form, form_position, grams,"
                        + " state, created_at, updated_at)"
                        + " values (gen_random_uuid(), 1, ?, 'x', 'X', 'NONE', 'NONE', '{}', 'ACTIVE', now(), now())")) {
            insert.setString(1, number);
            insert.executeUpdate();
        }
        return connection;
    }

    private boolean isTaken(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("select 1 from idempotency_answer where key = ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
