package org.daicho.access.contact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.shared.json.CanonicalJson;

/** Leaves {@link ContactData} out of every JSON that is written for a caller who is not shown it, wherever it stands. */
@Singleton
class ContactsLeftOut implements ObjectMapperCustomizer {

    private final Contacts contacts;

    @Inject
    ContactsLeftOut(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("contacts").setSerializerModifier(new BeanSerializerModifier() {
            @Override
            public List<BeanPropertyWriter> changeProperties(
                    SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
                properties.replaceAll(
                        property -> property.getAnnotation(ContactData.class) == null ? property : new Asked(property));
                return properties;
            }
        }));
    }

    private final class Asked extends BeanPropertyWriter {

        private static final long serialVersionUID = 1;

        Asked(BeanPropertyWriter whole) {
            super(whole);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider) throws Exception {
            if (CanonicalJson.isWhole(provider) || contacts.areShown()) {
                super.serializeAsField(bean, json, provider);
            }
        }
    }
}
