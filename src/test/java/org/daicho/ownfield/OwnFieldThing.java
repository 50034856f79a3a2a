package org.daicho.ownfield;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something with own fields, in a table that only the tests make. */
@Entity(name = "OwnFieldThing")
@Table(name = "own_field_thing")
class OwnFieldThing {

    @Id
    UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    Map<String, Object> ownFields;

    protected OwnFieldThing() {}

    OwnFieldThing(UUID id, Map<String, Object> ownFields) {
        this.id = id;
        this.ownFields = ownFields;
    }
}
