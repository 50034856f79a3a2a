package org.daicho.intake.organization;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.unit.UnitDirectory;

/** Looks up the units and posts that a register writes by name. */
@Singleton
public class OrganizationNames {

    private final UnitDirectory units;
    private final PostDirectory posts;

    @Inject
    OrganizationNames(UnitDirectory units, PostDirectory posts) {
        this.units = units;
        this.posts = posts;
    }

    /** For one batch, through which each name is looked up once. */
    public NewNames inOneBatch() {
        return new NewNames(units, posts);
    }
}
