package org.daicho.evidence;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;

/** Somebody who sends evidence. */
record EvidenceCaller(String token) {

    static final String PATH = "/api/v1/evidence";

    RequestSpecification request() {
        return given().auth()
                .oauth2(token)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    /** A new piece of evidence whose file has not come. */
    String announced(String fileName) {
        return request()
                .contentType("application/json")
                .body(Map.of("kind", "PLEDGE", "title", "誓約書", "fileName", fileName))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse put(String id, byte[] file) {
        return request()
                .contentType("application/octet-stream")
                .body(file)
                .put(PATH + '/' + id + "/content")
                .then();
    }

    String stored(String fileName, byte[] file) {
        String id = announced(fileName);
        put(id, file).statusCode(200);
        return id;
    }

    static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(byte[] file) {
        return HexFormat.of().formatHex(sha256(file));
    }

    static String reprDigest(byte[] file) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(file)) + ':';
    }
}
