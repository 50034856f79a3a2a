package org.daicho.evidence.scan;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at a file from outside: its name, its first and last bytes, and the directory of an archive. Nothing is unpacked, so
 * that nothing a stranger sent can do harm here; what hides deeper is the scanner's to find.
 */
public final class ContentFlags {

    /** Bytes of a file, fewer only where it ends. */
    public interface Bytes {
        byte[] read(long from, int length) throws IOException;
    }

    private static final int EDGE = 64 * 1024;
    private static final Pattern MACRO_NAME =
            Pattern.compile(".*\\.(doc|dot|xls|xlt|ppt|pot|pps)m|.*\\.xlam|.*\\.ppam");
    private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String ZIP = "PK\u0003\u0004";
    /** Names of streams in the old Office format; an encrypted new document is one of those outside. */
    private static final String OLE2_MACROS = utf16("_VBA_PROJECT");

    private static final String OLE2_ENCRYPTED = utf16("EncryptedPackage");

    private ContentFlags() {}

    public static List<ContentFlag> of(String fileName, long size, Bytes file) throws IOException {
        Set<ContentFlag> flags = EnumSet.noneOf(ContentFlag.class);
        if (MACRO_NAME.matcher(fileName.toLowerCase(Locale.ROOT)).matches()) {
            flags.add(ContentFlag.MACROS);
        }
        String head = latin(file.read(0, (int) Math.min(size, EDGE)));
        if (head.startsWith(ZIP)) {
            for (ZipDirectory.Entry entry : ZipDirectory.read(size, file)) {
                add(flags, ContentFlag.ENCRYPTED, entry.isEncrypted());
                add(flags, ContentFlag.MACROS, entry.name().endsWith("vbaProject.bin"));
            }
        } else if (head.startsWith("%PDF-") || head.startsWith(OLE2)) {
            String edges = head + latin(file.read(Math.max(0, size - EDGE), (int) Math.min(size, EDGE)));
            boolean pdf = head.startsWith("%PDF-");
            add(flags, ContentFlag.ENCRYPTED, edges.contains(pdf ? "/Encrypt" : OLE2_ENCRYPTED));
            add(flags, ContentFlag.MACROS, !pdf && edges.contains(OLE2_MACROS));
        }
        return List.copyOf(flags);
    }

    private static void add(Set<ContentFlag> flags, ContentFlag flag, boolean seen) {
        if (seen) {
            flags.add(flag);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String utf16(String name) {
        Charset littleEndian = StandardCharsets.UTF_16LE;
        return latin(name.getBytes(littleEndian));
    }
}
