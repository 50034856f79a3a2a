package org.daicho.bundle.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.daicho.ledger.proof.ProvedEntry;
import org.jspecify.annotations.Nullable;

/**
 * That one entry is in the tree of the checkpoint (RFC 9162, section 2.1.3).
 *
 * @param position of the entry, from 1; the RFC counts leaves from 0
 * @param leafHash SHA-256 of a zero byte and the entry's line, base64
 * @param hashes base64, in the RFC's order
 * @param file the path in the bag of the evidence that the entry describes; absent for any other entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProofLine(long position, String leafHash, List<String> hashes, @Nullable String file) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static ProofLine of(ProvedEntry proved, String path) {
        return new ProofLine(
                proved.entry().position(),
                Base64.getEncoder().encodeToString(proved.leafHash()),
                proved.hashes().stream()
                        .map(Base64.getEncoder()::encodeToString)
                        .toList(),
                path.isEmpty() ? null : path);
    }

    /** @throws IllegalArgumentException if it is not of this form */
    static ProofLine parse(byte[] line) {
        try {
            ProofLine read = JSON.readValue(line, ProofLine.class);
            read.leaf();
            read.path();
            return read;
        } catch (IOException | NullPointerException notOne) {
            throw new IllegalArgumentException("not a proof", notOne);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] leaf() {
        return Base64.getDecoder().decode(leafHash);
    }

    public List<byte[]> path() {
        return hashes.stream().map(Base64.getDecoder()::decode).toList();
    }
}
