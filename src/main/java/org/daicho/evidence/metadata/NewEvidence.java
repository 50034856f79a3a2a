package org.daicho.evidence.metadata;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.catalogue.Confidentiality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a piece of evidence; its file is not part of it.
 *
 * @param fileName as its sender calls it; with a multipart upload the file's own name when absent
 * @param subjects what it is about; empty for what concerns the whole body
 * @param effectiveOn the day it speaks of, such as the date on a certificate
 * @param completedOn the day on which what it belongs to was completed (完結), from which retention counts; where absent it
 *     counts from {@code effectiveOn}, else from {@code receivedOn}
 * @param receivedOn the day it came in; today in Japan when absent
 * @param expiresOn the last day it is good for, inclusive
 * @param handlingRestrictions 取扱制限, such as 複製禁止
 * @param retentionClass code of the retention class (保存期間の区分)
 * @param restricted not for everybody who may read evidence, such as an implementation procedure
 * @param revisionOf the evidence that this is a better file of; cannot be changed later
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewEvidence(
        @NotNull @Schema(examples = "PLEDGE") EvidenceKind kind,
        @NotBlank @Size(max = 200) @Schema(examples = "個人情報の取扱いに関する誓約書") String title,
        @Size(max = 255) @Schema(examples = "誓約書_R8.pdf") @Nullable String fileName,
        @Size(max = 100) @Nullable List<@NotNull @Valid EvidenceSubject> subjects,
        @Schema(examples = "2026-04-01") @Nullable LocalDate effectiveOn,
        @Schema(examples = "2027-03-31") @Nullable LocalDate completedOn,
        @Schema(examples = "2026-04-03") @Nullable LocalDate receivedOn,
        @Schema(examples = "2027-03-31") @Nullable LocalDate expiresOn,
        @Schema(examples = "C2") @Nullable Confidentiality confidentiality,
        @Size(max = 20) @Schema(examples = "[\"複製禁止\"]") @Nullable List<@NotBlank @Size(max = 100) String> handlingRestrictions,
        @Pattern(
                        regexp = "[A-Z0-9][A-Z0-9_-]{0,39}",
                        message =
                                "format|保存期間の区分は英大文字・数字・_・- で 40 文字以内です。|A retention class has up to 40 capital letters, digits, _ and -.")
                @Schema(examples = "Y5")
                @Nullable String retentionClass,
        @Nullable Boolean restricted,
        @Size(max = 4000) @Nullable String note,
        @Nullable UUID revisionOf) {

    public NewEvidence {
        subjects = subjects == null ? null : List.copyOf(subjects);
        handlingRestrictions = handlingRestrictions == null ? null : List.copyOf(handlingRestrictions);
    }

    /** The same with the uploaded file's own name, where none is written. */
    public NewEvidence named(@Nullable String uploaded) {
        return fileName != null || uploaded == null ? this : with(title, FileName.last(uploaded), note, receivedOn);
    }

    /** The day from which retention counts. */
    public LocalDate completion() {
        LocalDate known = completedOn == null ? effectiveOn : completedOn;
        return known == null ? Objects.requireNonNull(receivedOn, "filled in by the rule") : known;
    }

    NewEvidence kept(String keptTitle, String keptName, @Nullable String keptNote, LocalDate today) {
        return with(keptTitle, keptName, keptNote, receivedOn == null ? today : receivedOn);
    }

    private NewEvidence with(
            String newTitle, String newName, @Nullable String newNote, @Nullable LocalDate newReceivedOn) {
        return new NewEvidence(
                kind,
                newTitle,
                newName,
                subjects,
                effectiveOn,
                completedOn,
                newReceivedOn,
                expiresOn,
                confidentiality,
                handlingRestrictions,
                retentionClass,
                restricted,
                newNote,
                revisionOf);
    }
}
