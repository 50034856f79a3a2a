package org.daicho.externalservice.social;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.social.terms.AccountKey;
import org.daicho.ledger.Ledger;
import org.daicho.ledger.kept.Records;

/** The social media accounts, and the record of their changes. */
@Singleton
class SocialMediaAccounts extends Records<SocialMediaAccount> {

    @Inject
    SocialMediaAccounts(Ledger ledger, Clock clock) {
        super(ServiceKind.SOCIAL_MEDIA_ACCOUNT.subject(), ledger, clock);
    }

    /** The one of that key that is neither refused nor ended: of those there may be many. */
    Optional<SocialMediaAccount> open(AccountKey key) {
        return open(Set.of(key)).stream().findFirst();
    }

    List<SocialMediaAccount> open(Collection<AccountKey> keys) {
        List<String> names =
                keys.stream().map(AccountKey::accountKey).distinct().toList();
        return list(
                        "accountKey in ?1 and state not in ?2 order by id",
                        names,
                        List.of(ServiceState.REFUSED, ServiceState.ENDED))
                .stream()
                .filter(account -> keys.contains(new AccountKey(account.platformKey, account.accountKey)))
                .toList();
    }
}
