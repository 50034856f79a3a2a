package org.daicho.page.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the template needs to write a page.
 *
 * @param reader who is signed in, by name; absent where nobody is
 * @param formToken what a form that is posted carries; absent without a session
 * @param otherLanguage the address of the same page in the other language
 * @param done what its reader has just done, on the page that follows
 * @param refresh after how many seconds a browser without scripts asks for it again; absent for a page that stays as it is
 * @param framed whether it stands inside of another page, and needs no frame of its own
 */
public record Sheet(
        Tongue l,
        String title,
        String path,
        @Nullable String reader,
        @Nullable String formToken,
        String otherLanguage,
        @Nullable String done,
        @Nullable Integer refresh,
        boolean framed,
        List<Cell> places,
        List<Section> sections) {}
