package org.daicho.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of the documentation of Go's package note, made and signed by its authors. */
    private static final String PETER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String PETERS = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";

    private static final String SIGNED = TEXT
            + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void a_note_of_others_is_read_and_checked_and_ours_is_the_same() {
        NoteSigner signer = NoteSigner.parse(PETER);
        assertThat(signer.verifier().text()).isEqualTo(PETERS);
        SignedNote note = SignedNote.parse(SIGNED);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(VerifierKey.parse(PETERS))).isTrue();
        assertThat(SignedNote.sign(TEXT, List.of(signer)).note()).isEqualTo(SIGNED);
    }

    @Test
    void a_signature_counts_for_its_own_key_and_its_own_text_only() {
        NoteSigner one = signer(1);
        NoteSigner two = signer(2);
        SignedNote note =
                SignedNote.parse(SignedNote.sign("a\n", List.of(one, two)).note());
        assertThat(note.isSignedBy(one.verifier())).isTrue();
        assertThat(note.isSignedBy(two.verifier())).isTrue();
        assertThat(note.isSignedBy(signer(3).verifier())).isFalse();
        assertThat(new SignedNote("b\n", note.signatures()).isSignedBy(one.verifier()))
                .isFalse();
        assertThat(note.isSignedBy(VerifierKey.of("other", one.verifier().key())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a\n",
                "a\n\n",
                "a\n\n\u2014 name !!!!\n",
                "a\n\n\u2014 name AAAA\n",
                "a\n\n- name x08go/ZJkuBS9UG/\n",
                "a\u0001\n\n\u2014 name x08go/ZJkuBS9UG/\n",
                "a\n\n\u2014 name x08go/ZJkuBS9UG/"
            })
    void what_is_no_note_is_refused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(UnreadableNoteException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "a b+00000000+AAAA",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ag==",
                "PeterNeumann+c74f20a3+===="
            })
    void what_is_no_key_is_refused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(UnreadableNoteException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+a+00000000+AAAA",
                "secret"
            })
    void a_wrong_private_key_is_refused_without_being_shown(String key) {
        assertThatThrownBy(() -> NoteSigner.parse(key))
                .isInstanceOf(UnreadableNoteException.class)
                .hasMessageNotContaining("AYEKFALV")
                .hasMessageNotContaining("secret");
    }

    @Property(tries = 100)
    void a_checkpoint_is_read_back(@ForAll @LongRange(min = 0) long size, @ForAll @Size(32) byte[] root) {
        Checkpoint read = Checkpoint.parse(new Checkpoint("example.lg.jp/daicho", size, root).text());
        assertThat(read.origin()).isEqualTo("example.lg.jp/daicho");
        assertThat(read.size()).isEqualTo(size);
        assertThat(read.root()).isEqualTo(root);
        assertThat(Checkpoint.parse(read.text() + "more\n").size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\n",
                "o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n1\nCsUY\n",
                "o\n9999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(UnreadableNoteException.class);
    }

    private static NoteSigner signer(int number) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return NoteSigner.of("daicho", seed);
    }
}
