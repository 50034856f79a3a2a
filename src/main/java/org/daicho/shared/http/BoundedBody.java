package org.daicho.shared.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/** A body of unknown length that ends with 413 once it is longer than allowed; never more than a buffer of it is held. */
final class BoundedBody extends FilterInputStream {

    private final long most;
    private long read;

    BoundedBody(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        counted(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        counted(Math.max(some, 0));
        return some;
    }

    private void counted(int more) {
        read += more;
        if (read > most) {
            throw tooLarge(most);
        }
    }

    static ProblemException tooLarge(long most) {
        return ProblemException.of(
                ProblemKind.TOO_LARGE,
                Text.of("本文は %d バイトまでです。", "The body may have %d bytes at most.")
                        .with(most));
    }
}
