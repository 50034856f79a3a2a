package org.daicho.contractor;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.daicho.contractor.profile.Contact;
import org.daicho.contractor.profile.Country;
import org.daicho.contractor.profile.ExternalsDeclaration;
import org.daicho.contractor.profile.MajorityOwner;
import org.daicho.contractor.profile.Site;
import org.daicho.shared.problem.Violations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a contractor.
 *
 * @param corporateNumber 法人番号, 13 digits with a right check digit; absent for a sole proprietor
 * @param name as the company writes it, legal form included
 * @param nameKana reading of the name, for finding it
 * @param representative who represents it in contracts, with the office held (代表者職氏名)
 * @param headquartersCountry ISO 3166-1 alpha-2
 * @param majorityOwner absent where nobody holds the majority of the votes, or nobody has asked
 * @param ownFields the body's own fields (独自項目), by their keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewContractor(
        @Size(max = 30) @Schema(examples = "7000012050002") @Nullable String corporateNumber,
        @NotBlank @Size(max = 200) @Schema(examples = "株式会社岩手山データ") String name,
        @Size(max = 200) @Schema(examples = "イワテサンデータ") @Nullable String nameKana,
        @Pattern(
                        regexp = "\\d{3}-?\\d{4}",
                        message = "postal-code|郵便番号は 000-0000 の形です。|A postal code looks like 000-0000.")
                @Schema(examples = "020-0001")
                @Nullable String postalCode,
        @Size(max = 300) @Schema(examples = "岩手県盛岡市例示町1-2-3") @Nullable String address,
        @Size(max = 200) @Schema(examples = "代表取締役 岩手 太郎") @Nullable String representative,
        @Size(max = 30) @Schema(examples = "019-000-0000") @Nullable String phone,
        @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "email|メールアドレスの形ではありません。|Not an e-mail address.") @Schema(examples = "keiyaku@example.jp")
                @Nullable String email,
        @Size(max = 20) @Nullable List<@NotNull @Valid Contact> contacts,
        @Size(max = 50) @Nullable List<@NotNull @Valid Site> sites,
        @Size(max = 2) @Schema(examples = "JP") @Nullable String headquartersCountry,
        @Valid @Nullable MajorityOwner majorityOwner,
        @Valid @Nullable ExternalsDeclaration externalsDeclaration,
        @Size(max = 2000) @Nullable String note,
        @Size(max = 100) @Nullable Map<String, Object> ownFields) {

    public static NewContractor named(String name, @Nullable String corporateNumber) {
        return new NewContractor(
                corporateNumber, name, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    NewContractor numbered(String digits) {
        return new NewContractor(
                digits,
                name,
                nameKana,
                postalCode,
                address,
                representative,
                phone,
                email,
                contacts,
                sites,
                headquartersCountry,
                majorityOwner,
                externalsDeclaration,
                note,
                ownFields);
    }

    /** What must hold of the parts that are no plain texts. */
    void checkProfile(Violations violations) {
        List<Contact> people = contacts == null ? List.of() : contacts;
        List<Site> places = sites == null ? List.of() : sites;
        for (int i = 0; i < people.size(); i++) {
            people.get(i).check("/contacts/" + i, violations);
        }
        for (int i = 0; i < places.size(); i++) {
            places.get(i).check("/sites/" + i, violations);
        }
        Country.check(headquartersCountry, "/headquartersCountry", violations);
        if (majorityOwner != null) {
            majorityOwner.check("/majorityOwner", violations);
        }
        if (externalsDeclaration != null) {
            externalsDeclaration.check("/externalsDeclaration", violations);
        }
    }

    /** The same with these own fields, as they are to be kept. */
    NewContractor withOwnFields(Map<String, Object> checked) {
        return new NewContractor(
                corporateNumber,
                name,
                nameKana,
                postalCode,
                address,
                representative,
                phone,
                email,
                contacts,
                sites,
                headquartersCountry,
                majorityOwner,
                externalsDeclaration,
                note,
                checked);
    }
}
