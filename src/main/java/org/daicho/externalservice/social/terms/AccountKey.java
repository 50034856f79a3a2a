package org.daicho.externalservice.social.terms;

import org.daicho.shared.text.SearchText;

/** What a register that has no numbers tells accounts apart by: the platform and the name of the account, folded. */
public record AccountKey(String platformKey, String accountKey) {

    public static AccountKey of(String platform, String accountName) {
        return new AccountKey(SearchText.fold(platform), SearchText.fold(accountName));
    }
}
