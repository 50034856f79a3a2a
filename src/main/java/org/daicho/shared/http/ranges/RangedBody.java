package org.daicho.shared.http.ranges;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jboss.logging.Logger;

/**
 * A body that tells its two ways of failing apart. A reader that goes away is everyday life: the work stops, and nobody is
 * told. A source that fails is an error, and its exception breaks the connection.
 */
record RangedBody(StreamingOutput content) implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(RangedBody.class);

    @Override
    public void write(OutputStream target) throws IOException {
        Reader reader = new Reader(target);
        try {
            content.write(reader);
        } catch (IOException failed) {
            if (!reader.gone) {
                throw failed;
            }
            LOG.debug("The reader went away", failed);
        }
    }

    private static final class Reader extends FilterOutputStream {

        private boolean gone;

        Reader(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException closed) {
                gone = true;
                throw closed;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException closed) {
                gone = true;
                throw closed;
            }
        }
    }
}
