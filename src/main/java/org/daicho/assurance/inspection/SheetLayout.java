package org.daicho.assurance.inspection;

/** What an opened round needs: a sheet for each post that it asks. Sheets know their round, not the reverse. */
public interface SheetLayout {

    /** In the caller's transaction. @return how many posts are asked */
    int layOut(SelfInspectionView round);
}
