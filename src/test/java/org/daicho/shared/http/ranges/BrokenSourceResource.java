package org.daicho.shared.http.ranges;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Hands out a file whose source fails half-way. */
@Path("/test/broken-source")
public class BrokenSourceResource {

    static final int LENGTH = 400_000;

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response content(@Context HttpHeaders headers) {
        Bytes whole = new Bytes(new byte[LENGTH], "f");
        return RangedAnswers.get(
                new Representation() {
                    @Override
                    public long length() {
                        return whole.length();
                    }

                    @Override
                    public String etag() {
                        return whole.etag();
                    }

                    @Override
                    public byte[] sha256() {
                        return null;
                    }

                    @Override
                    public String mediaType() {
                        return whole.mediaType();
                    }

                    @Override
                    public String fileName() {
                        return whole.fileName();
                    }

                    @Override
                    public void write(long from, long to, OutputStream target) throws IOException {
                        whole.write(from, LENGTH / 2, target);
                        throw new IOException("the disk is gone");
                    }
                },
                headers);
    }
}
