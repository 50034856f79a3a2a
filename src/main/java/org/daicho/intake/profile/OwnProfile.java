package org.daicho.intake.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A body's own profile, kept as the JSON that was sent. */
@Entity(name = "OwnProfile")
@Table(name = "import_profile")
class OwnProfile {

    @Id
    UUID id;

    @Version
    long version;

    String name;
    String content;

    protected OwnProfile() {}

    OwnProfile(UUID id, String name, String content) {
        this.id = id;
        this.version = 1;
        this.name = name;
        this.content = content;
    }
}
