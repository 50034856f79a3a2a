package org.daicho.objectstore.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.daicho.objectstore.UploadParts;
import org.junit.jupiter.api.Test;

class ArrivedPartsTest {

    /** As Ceph's gateway answers: without an Initiator. */
    private static final String CEPH =
            """
            <?xml version="1.0" encoding="UTF-8"?><ListPartsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\
            <Bucket>b</Bucket><Key>k</Key><UploadId>2~x</UploadId><StorageClass>STANDARD</StorageClass>\
            <PartNumberMarker>0</PartNumberMarker><NextPartNumberMarker>2</NextPartNumberMarker><MaxParts>1000</MaxParts>\
            <IsTruncated>false</IsTruncated><Owner><ID>o</ID><DisplayName>o</DisplayName></Owner>\
            <Part><LastModified>2026-11-25T00:00:00.000Z</LastModified><PartNumber>1</PartNumber><ETag>"abc"</ETag>\
            <Size>5242880</Size></Part><Part><PartNumber>2</PartNumber><ETag>&quot;def&quot;</ETag><Size>7</Size></Part>\
            </ListPartsResult>""";

    @Test
    void what_a_store_lists_is_read_with_and_without_what_nobody_needs() throws IOException {
        assertThat(ArrivedParts.read(stream(CEPH)))
                .containsExactly(new UploadParts.Sent(1, 5_242_880, "abc"), new UploadParts.Sent(2, 7, "def"));
        assertThat(ArrivedParts.read(stream("<ListPartsResult/>"))).isEmpty();
    }

    @Test
    void an_answer_that_is_cut_off_or_is_no_list_is_a_failure_of_the_store() {
        assertThatThrownBy(() -> ArrivedParts.read(stream(CEPH.substring(0, CEPH.length() - 30))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ArrivedParts.read(stream("<Part><Size>much</Size></Part>")))
                .isInstanceOf(IOException.class);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
