package org.daicho.objectstore.direct;

import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.errors.MinioException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.daicho.objectstore.StoreConfig;
import org.daicho.objectstore.UploadParts;

/**
 * Which parts of an upload the store has (Amazon S3, ListParts). The answer is read here and not by the MinIO client, which
 * refuses one without an {@code Initiator}: Ceph's gateway names none.
 */
@Singleton
public class ArrivedParts {

    private static final int MOST = 1000;
    private static final int ADDRESS_LASTS_SECONDS = 60;
    private static final int NOT_FOUND = 404;
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private final MinioAsyncClient signer;
    private final String bucket;
    private final OkHttpClient http;

    @Inject
    ArrivedParts(MinioAsyncClient signer, StoreConfig config) {
        this.signer = signer;
        this.bucket = config.bucket();
        this.http = new OkHttpClient.Builder()
                .connectTimeout(config.connectTimeout())
                .readTimeout(config.silenceTimeout())
                .build();
    }

    /**
     * The first thousand.
     *
     * @throws NoSuchFileException once the upload is completed or dropped, where the store tells
     */
    public List<UploadParts.Sent> of(String key, String upload) throws IOException {
        Request request = new Request.Builder().url(address(key, upload)).build();
        try (Response answer = http.newCall(request).execute()) {
            if (answer.code() == NOT_FOUND) {
                throw new NoSuchFileException("parts of " + key);
            }
            if (!answer.isSuccessful()) {
                throw new IOException("object store: parts of " + key + ": HTTP " + answer.code());
            }
            return read(answer.body().byteStream());
        }
    }

    private String address(String key, String upload) throws IOException {
        try {
            return signer.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                    .method(Http.Method.GET)
                    .bucket(bucket)
                    .object(key)
                    .expiry(ADDRESS_LASTS_SECONDS)
                    .extraQueryParams(Map.of("uploadId", upload, "max-parts", String.valueOf(MOST)))
                    .build());
        } catch (MinioException failed) {
            throw new IOException(failed);
        }
    }

    /** A {@code Part} is a number, a tag and a size, in whatever order. */
    static List<UploadParts.Sent> read(InputStream xml) throws IOException {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(xml);
            List<UploadParts.Sent> parts = new ArrayList<>();
            int number = 0;
            long size = 0;
            String tag = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "PartNumber" -> number = Integer.parseInt(reader.getElementText());
                        case "Size" -> size = Long.parseLong(reader.getElementText());
                        case "ETag" -> tag = reader.getElementText().replace("\"", "");
                        default -> {}
                    }
                } else if (event == XMLStreamReader.END_ELEMENT
                        && reader.getLocalName().equals("Part")) {
                    parts.add(new UploadParts.Sent(number, size, tag));
                }
            }
            return parts;
        } catch (XMLStreamException | NumberFormatException unreadable) {
            throw new IOException("object store: the list of parts cannot be read", unreadable);
        }
    }

    @PreDestroy
    void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }
}
