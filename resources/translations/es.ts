<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>ActivitiesModel</name>
  <message>
   <source>Campaign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mapping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paid by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Procedures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rescue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ActivitiesPage</name>
  <message>
   <source>Activities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No activities in this period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record an activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trainings, campaigns, sessions and rescues are counted in the donor report once recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trainings, campaigns, sessions, rescues</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>d MMM yyyy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} activities, {people} places taken</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ActivityDialog</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody in particular</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paid by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record an activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it was, for the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who took part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>d MMM yyyy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} people in all</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AdjustDialog</name>
  <message>
   <source>Adjust</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AssembleDialog</name>
  <message>
   <source>Assemble</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Into bin</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BedMenus</name>
  <message>
   <source>&amp;Back in service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Move…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All {count} of the household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another day…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another reason…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {code}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Broken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check &amp;out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cleaning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day of l&amp;eaving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the &amp;hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For someone else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give to {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leak</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No mattress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Out of service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{hours} hours</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BedTileButton</name>
  <message>
   <source>Bed {code}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Best match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>accessible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>best match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>until {day}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BedViews</name>
  <message>
   <source>Choose another filter to see the others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No bed is like this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No rooms yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rooms and beds can be brought in from a bed list.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BedsModel</name>
  <message>
   <source>Bed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who or why</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BedsPage</name>
  <message>
   <source>A bed for {who}: choose one that is lit, or press Esc.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Beds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Board</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day of leaving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Esc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give suggested bed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Out of service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take off the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take this bed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BillModel</name>
  <message>
   <source>Component</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In each kit</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BlockDialog</name>
  <message>
   <source>Bed {code}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Out of service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why is the bed out of service?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CandidateRow</name>
  <message>
   <source>household of {n}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ChoosingView</name>
  <message>
   <source>Choose with the arrows and Enter, or type more letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are more. Type more letters, or choose with the arrows and Enter.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CollectorDialog</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose someone of the household, or scan or type the code of anyone else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan a card, or type a code or call name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Someone else collects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who collects?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DonorDialog</name>
  <message>
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Donor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its reference; empty for unrestricted giving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New donor</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DueRow</name>
  <message>
   <source>None left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} left</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntitlementsDialog</name>
  <message>
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each rule says how much of an item one person or household may receive, and how often. Limits count across all hand-outs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show ended rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The catalogue has no items yet. Add them under Stock first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is due</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntitlementsModel</name>
  <message>
   <source>Every site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FirstStart</name>
  <message>
   <source>A day at the shelter begins and ends by this clock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As colleagues know you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least 10 characters. Four unrelated words are easy to remember and hard to guess.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Country</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Explore the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Explore the sample shelter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Five invented shelters with beds, kits and 18 months of history. Nothing in it is real; try everything.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I have the code on paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inventing five shelters and 18 months of their history…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Login</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Making the encrypted database…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the shelter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One line per room. Beds: how many, or their names with commas between. You can paste the table from a spreadsheet (Ctrl+V). Rooms can also be added later.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One that this computer or a USB stick already holds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a database</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the shelter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optional</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Organisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print this code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recovery code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rooms and beds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the recovery code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ShelterDesk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short, without spaces</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start my own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {here} of {steps}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder that holds the database</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name your colleagues use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This code opens the database if every password is lost. It is shown once and stored nowhere. Print it, and keep the paper locked away from this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time zone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Welcome. What would you like to do?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your login</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your shelter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your shelter's name, its rooms and beds, and your login. About two minutes.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>GivenList</name>
  <message>
   <source>Just given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HandoutPage</name>
  <message>
   <source>Change amount</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Esc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give what is due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given. Scan the next card.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Just given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No card? Type 3 letters, then Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to give</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Received before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan card, or type call name or code…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan or type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scanner ready – works from anywhere on this page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Someone else collects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Store the items come from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is due…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who is it?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Header</name>
  <message>
   <source>Needs attention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search people, beds, kits, actions…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo (Ctrl+Z)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HelpPage</name>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Topics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What each page is for, and its keys</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HouseholdRow</name>
  <message>
   <source>Head</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>IdentityView</name>
  <message>
   <source>Birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is kept yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImportWizard</name>
  <message>
   <source>Choose a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file, or drop one here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First rows of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import {count} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Items of the catalogue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kits and their parts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minimum levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not taken ({count})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recognised by their headings; change what is not right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rooms and beds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows that are not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save this list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save this list…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Still needed: {columns}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stock in stores</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables ({patterns})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole import can be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the file holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which column is which</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>column {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not in this file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} cannot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} rows can be taken</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ItemDialog</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counted in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Made from the name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minimum here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name at the desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Retire</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the name would say too much</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>JoinHouseholdDialog</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose anyone of the household, or someone to make a household with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Join</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Join a household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search by code, call name or name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose household does {who} join?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>KeysDialog</name>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On this page</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>KitDialog</name>
  <message>
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bill of materials</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bill of materials: what goes into each kit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Component</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many in each kit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Made from the name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name at the desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove component</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the name would say too much</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LeaveDialog</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day of leaving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On which day?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>d MMM yyyy</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>All keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MemberRow</name>
  <message>
   <source>Head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take off</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MessageView</name>
  <message>
   <source>A manager or programme officer first sets what people may receive, and how often.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First set what a person or a household may receive, and how often.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is due yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ready for the next scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan a card, or type three letters of a name and press Enter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set what is due</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OccupancyStrip</name>
  <message>
   <source>of {beds} beds in use</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PageList</name>
  <message>
   <source>Activities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Beds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distribution</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Programme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reports</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shelter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stock</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PeopleList</name>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is registered yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not staying</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register the first person; the program makes their code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search by code, call name or name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Staying</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try the beginning of a code, of a call name or of a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} people</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PeopleModel</name>
  <message>
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where now</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PeoplePage</name>
  <message>
   <source>Add member…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose someone in the list to see where they stay and what they received.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Codes to write on cards</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each reading goes on the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Identity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List of people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waits for a bed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write this on the card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{people} registered · {staying} staying</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PersonDetailsDialog</name>
  <message>
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follows from the birth date, which is kept with the identity.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PersonIdentityDialog</name>
  <message>
   <source>1990-05-02 or 02/05/1990</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit an identity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Identity of {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sealed with the key of this site: only those who hold it can read this.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PersonPanel</name>
  <message>
   <source>Household of {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Join a household…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave the household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make head of the household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Void</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>called {name}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProblemsModel</name>
  <message>
   <source>Line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Program</name>
  <message>
   <source>Please send the details to the people who look after ShelterDesk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something went wrong in the program. What was saved before is safe.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Questions</name>
  <message>
   <source>Undone at the desk</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReceiveDialog</name>
  <message>
   <source>Batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cost of one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Currency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Donor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Expires</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last day it may be given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New donor…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quantity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Receive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>last day to give it</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RecoverySheet</name>
  <message>
   <source>Keep this paper locked away from the computer. Whoever has both can open everything.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recovery code</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RegisterPersonDialog</name>
  <message>
   <source>Add another member</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add to the household of {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age or birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Documents, contacts and notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register {count} and this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waits for a bed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReportsPage</name>
  <message>
   <source>All donors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All sites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counted from the rows, with small counts hidden for donors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Donor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Donor report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Excel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export Excel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last quarter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Occupancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Own dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PDF report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reports</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This quarter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RoomCardWidget</name>
  <message>
   <source>{room}, {use}, {used} of {beds} in use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{use}, accessible</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RoomsModel</name>
  <message>
   <source>Accessible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Beds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RoomsStep</name>
  <message>
   <source>Line {line} was left out: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rooms} rooms, {beds} beds</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RuleDialog</name>
  <message>
   <source>Age from, to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another gender</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Men and boys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No waiting time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not again for (days)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only for those who stay at the site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set this rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women and girls</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>each household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>each person</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <source>About</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add someone…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back up now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the database</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checking…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close this login</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Database: {folder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last backup: {when}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look and language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look, logins and safety</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rules that say what a person or a household receives, and how often.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Safety</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Schema {schema}, id {id}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set what is due…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ShelterDesk {version}, Apache-2.0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no backup yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is the sample. Its logins stand in logins.txt in that folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is due to whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who may sign in</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SignIn</name>
  <message>
   <source>Another database…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Database: {folder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Login</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New shelter…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ShelterDesk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder that holds the database</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SignedIn</name>
  <message>
   <source>Backup {when}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No backup yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offline – nothing is lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sample: nothing here is real</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} low</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StaffDialog</name>
  <message>
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All sites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gives beds, registers people, and reads the names of the site.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hands out and moves stock. Sees codes and call names, never a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Login</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looks after logins and backups. Reads no identity.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records activities and exports reports. Sees no person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Someone who may sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two passwords are not the same.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StaffModel</name>
  <message>
   <source>All sites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Login</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Stepper</name>
  <message>
   <source>Fewer: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More: {name}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StockDelegate</name>
  <message>
   <source>Low, of {minimum}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of {minimum}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StockList</name>
  <message>
   <source>Add an item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add the first item, or import a stock list; then receive what is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Expiring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Low</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No item of this store fits the filter and the words typed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is kept here yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search by name, code or category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} items</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StockModel</name>
  <message>
   <source>Buildable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In store</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minimum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next expiry</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StockPage</name>
  <message>
   <source>Adjust…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assemble…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bill of materials</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the bill…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Items of the store</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ledger</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lots</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Receive…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Store</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The item chosen</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StockPanel</name>
  <message>
   <source>Edit the item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Expires {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Low</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the minimum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{quantity} expired</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TodayCard</name>
  <message>
   <source>Households served today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo last ({name})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {n} min at this pace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} of 1 household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} of {total} households</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} still to come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} – collected by {name}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VisitView</name>
  <message>
   <source>Collects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household of {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May collect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing yet</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VoidDialog</name>
  <message>
   <source>Brought back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not taken along</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back from {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The very same lots return to the store, and nothing counts as received.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why is it taken back?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wrong item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wrong person</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WaitingCardWidget</name>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No bed fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No needs recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WaitingPanel</name>
  <message>
   <source>Longest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New arrivals without a bed show here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting for a bed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <source>  {store}: {quantity} of {minimum} {unit}, {item}</source>
   <translation>  {store}: {quantity} de {minimum} {unit}, {item}</translation>
  </message>
  <message>
   <source>--donor goes with the donor report only.</source>
   <translation>--donor va solo con el informe para donantes.</translation>
  </message>
  <message>
   <source>A bed in service on one night. Beds out of use are not counted while they are.</source>
   <translation>Una cama en servicio durante una noche. Las camas fuera de uso no se cuentan mientras lo están.</translation>
  </message>
  <message>
   <source>A bed is held until a moment still to come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A bed out of service needs a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A child alone does not share {room} with unrelated adults.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A cost is 0 or more, with at most four decimal places.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A cost needs its currency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A grant needs the reference its donor knows it by.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A group needs at least one person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A household is two people or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A kit needs at least one component.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A kit's value is divided by what was paid for its parts. One person may receive from several grants.</source>
   <translation>El valor de un kit se reparte según lo que se pagó por sus partes. Una persona puede recibir de varias subvenciones.</translation>
  </message>
  <message>
   <source>A letter in this row could not be read and is shown as �.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A login is one word of 1 to {longest} letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A minimum is 0 or more, with at most three decimal places.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A name of 1 to {most} letters is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A number of participants is at least 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A pack needs a name, such as box.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A person and a date, from the day of admission to the day before the exit. Someone who comes and leaves on the same day makes none.</source>
   <translation>Una persona y una fecha, desde el día de ingreso hasta la víspera de la salida. Quien entra y sale el mismo día no suma ninguna.</translation>
  </message>
  <message>
   <source>A quantity is above zero, with at most three decimal places.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A room with {beds} beds has no name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A rule for every site is changed by those who work for every site.</source>
   <translation>Una regla para todos los centros la cambia quien trabaja para todos los centros.</translation>
  </message>
  <message>
   <source>Activities</source>
   <translation>Actividades</translation>
  </message>
  <message>
   <source>Activity</source>
   <translation>Actividad</translation>
  </message>
  <message>
   <source>Admissions</source>
   <translation>Ingresos</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message>
   <source>Age not known</source>
   <translation>Edad desconocida</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>All ages</source>
   <translation>Todas las edades</translation>
  </message>
  <message>
   <source>All donors</source>
   <translation>Todos los donantes</translation>
  </message>
  <message>
   <source>All is well.</source>
   <translation>Todo está bien.</translation>
  </message>
  <message>
   <source>All kits</source>
   <translation>Todos los kits</translation>
  </message>
  <message>
   <source>All of it is in {folder}.</source>
   <translation>Todo está en {folder}.</translation>
  </message>
  <message>
   <source>All sites</source>
   <translation>Todos los centros</translation>
  </message>
  <message>
   <source>All the sites of this report together.</source>
   <translation>Todos los centros de este informe juntos.</translation>
  </message>
  <message>
   <source>Already received {ago}.</source>
   <translation>Ya recibió {ago}.</translation>
  </message>
  <message>
   <source>Already received {ago}. Next on {day}.</source>
   <translation>Ya recibió {ago}. De nuevo el {day}.</translation>
  </message>
  <message>
   <source>Already received.</source>
   <translation>Ya recibió.</translation>
  </message>
  <message>
   <source>An activity is recorded when it has happened, not before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An age is a number from 0 to {oldest}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An age is a number of years.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An age is not known, and a child alone does not share {room} with unrelated adults. Record the age; an estimate will do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An item code has at most {most} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An item needs a name of 1 to {most} letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An item needs a unit in which it is counted, such as piece or kg.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another item has the code {code} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another program is changing the same files; please try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another program is using the database; please try again.</source>
   <translation>Otro programa está usando la base de datos; inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Apr</source>
   <translation>abr</translation>
  </message>
  <message>
   <source>Assemble at least one kit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Aug</source>
   <translation>ago</translation>
  </message>
  <message>
   <source>Available bed-night</source>
   <translation>Noche-cama disponible</translation>
  </message>
  <message>
   <source>Available bed-nights</source>
   <translation>Noches-cama disponibles</translation>
  </message>
  <message>
   <source>Average stay</source>
   <translation>Estancia media</translation>
  </message>
  <message>
   <source>Average stay (nights)</source>
   <translation>Estancia media (noches)</translation>
  </message>
  <message>
   <source>Backed up to {folder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backup made</source>
   <translation>Copia de seguridad hecha</translation>
  </message>
  <message>
   <source>Bed {bed} back in service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {bed} held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {bed} is free again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {bed} is in service.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {bed} is in use; move its guest first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {bed} is not accessible.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {bed} is not held.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {bed} is out of service.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {bed} is reserved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {bed} is taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {bed} out of service: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bed {code} is named twice.</source>
   <translation>La cama {code} se nombra dos veces.</translation>
  </message>
  <message>
   <source>Bed-night</source>
   <translation>Noche-cama</translation>
  </message>
  <message>
   <source>Bed-nights</source>
   <translation>Noches-cama</translation>
  </message>
  <message>
   <source>Bed-nights beside the bed-nights that could have been given.</source>
   <translation>Noches-cama ocupadas junto a las que se habrían podido ofrecer.</translation>
  </message>
  <message>
   <source>Bed-nights by month</source>
   <translation>Noches-cama por mes</translation>
  </message>
  <message>
   <source>Bed-nights divided by available bed-nights. It may pass 100 %, when more people slept at a site than it has beds.</source>
   <translation>Noches-cama divididas entre las noches-cama disponibles. Puede superar el 100 % cuando en un centro durmieron más personas que camas tiene.</translation>
  </message>
  <message>
   <source>Beds: {count} ({states})</source>
   <translation>Camas: {count} ({states})</translation>
  </message>
  <message>
   <source>Below minimum</source>
   <translation>Por debajo del mínimo</translation>
  </message>
  <message>
   <source>Bill of materials of {item} changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Buildable</source>
   <translation>Se pueden armar</translation>
  </message>
  <message>
   <source>Buildable kits</source>
   <translation>Kits que se pueden armar</translation>
  </message>
  <message>
   <source>By grant</source>
   <translation>Por subvención</translation>
  </message>
  <message>
   <source>By site and month</source>
   <translation>Por centro y mes</translation>
  </message>
  <message>
   <source>Campaigns</source>
   <translation>Campañas</translation>
  </message>
  <message>
   <source>Can receive now. First visit.</source>
   <translation>Puede recibir ahora. Primera visita.</translation>
  </message>
  <message>
   <source>Can receive now. Last visit {ago}.</source>
   <translation>Puede recibir ahora. Última visita {ago}.</translation>
  </message>
  <message>
   <source>Choose another head of the household first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one bed for each person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the sex, or Unknown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Cost in one kit</source>
   <translation>Costo en un kit</translation>
  </message>
  <message>
   <source>Cost of a kit</source>
   <translation>Costo de un kit</translation>
  </message>
  <message>
   <source>Cost of kits by donor</source>
   <translation>Costo de los kits por donante</translation>
  </message>
  <message>
   <source>Cost of one</source>
   <translation>Costo de uno</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>Database: {folder} (schema {schema})</source>
   <translation>Base de datos: {folder} (esquema {schema})</translation>
  </message>
  <message>
   <source>Dec</source>
   <translation>dic</translation>
  </message>
  <message>
   <source>Depends on the age, which is not known</source>
   <translation>Depende de la edad, que no se conoce</translation>
  </message>
  <message>
   <source>Donor</source>
   <translation>Donante</translation>
  </message>
  <message>
   <source>Donor report</source>
   <translation>Informe para donantes</translation>
  </message>
  <message>
   <source>Due now</source>
   <translation>Corresponde ahora</translation>
  </message>
  <message>
   <source>Each component stands in the bill of materials once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each item is named once.</source>
   <translation>Cada artículo se nombra una sola vez.</translation>
  </message>
  <message>
   <source>Each person is counted once in the period, at the age they had when first assisted in it.</source>
   <translation>Cada persona se cuenta una vez en el período, con la edad que tenía en la primera atención.</translation>
  </message>
  <message>
   <source>Each sex and age band is counted once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every bed is given within the stay of its person</source>
   <translation>Cada cama se da dentro de la estancia de su persona</translation>
  </message>
  <message>
   <source>Every person who slept at a site, received something or was given a service in the period, counted once however often that was.</source>
   <translation>Cada persona que durmió en un centro, recibió algo o fue atendida por un servicio en el período, contada una sola vez aunque fuera a menudo.</translation>
  </message>
  <message>
   <source>Every reference leads to a row</source>
   <translation>Cada referencia lleva a una fila</translation>
  </message>
  <message>
   <source>Exits</source>
   <translation>Salidas</translation>
  </message>
  <message>
   <source>Feb</source>
   <translation>feb</translation>
  </message>
  <message>
   <source>Female</source>
   <translation>Mujeres</translation>
  </message>
  <message>
   <source>For residents only</source>
   <translation>Solo para residentes</translation>
  </message>
  <message>
   <source>For use inside the organisation: its counts are exact.</source>
   <translation>Para uso interno de la organización: sus recuentos son exactos.</translation>
  </message>
  <message>
   <source>Grant</source>
   <translation>Subvención</translation>
  </message>
  <message>
   <source>Grant {reference} added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Group sessions</source>
   <translation>Sesiones grupales</translation>
  </message>
  <message>
   <source>Hand-out {id} to {person}, {item}: {given} should have left the store, {moved} did.</source>
   <translation>Entrega {id} a {person}, {item}: debían salir {given} del almacén y salieron {moved}.</translation>
  </message>
  <message>
   <source>Handed out in the period, without what was taken back. Items of different units are not added up.</source>
   <translation>Entregado en el período, sin lo que se devolvió. Los artículos de distinta unidad no se suman.</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Realizadas</translation>
  </message>
  <message>
   <source>Hidden counts</source>
   <translation>Recuentos ocultos</translation>
  </message>
  <message>
   <source>Household of {code}: {count} people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household {household} already has a head on line {line}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it was counted</source>
   <translation>Cómo se contó</translation>
  </message>
  <message>
   <source>How many could be put together now from what lies in that store, without what has expired. The part that stops the next one is named.</source>
   <translation>Cuántos podrían armarse ahora con lo que hay en ese almacén, sin lo vencido. Se nombra la parte que impide el siguiente.</translation>
  </message>
  <message>
   <source>In completed years on the day of the first assistance in the period. Where no age is known, the person is counted as such.</source>
   <translation>En años cumplidos el día de la primera atención del período. Si no se conoce la edad, la persona se cuenta aparte.</translation>
  </message>
  <message>
   <source>Item</source>
   <translation>Artículo</translation>
  </message>
  <message>
   <source>Items below their minimum: {count}</source>
   <translation>Artículos por debajo de su mínimo: {count}</translation>
  </message>
  <message>
   <source>Items in stock</source>
   <translation>Artículos en existencia</translation>
  </message>
  <message>
   <source>Items of which less is left than the store should always hold.</source>
   <translation>Artículos de los que queda menos de lo que el almacén debe tener siempre.</translation>
  </message>
  <message>
   <source>Its logins stand in {file}.</source>
   <translation>Sus usuarios están en {file}.</translation>
  </message>
  <message>
   <source>Its tables and indexes are sound</source>
   <translation>Sus tablas e índices están bien</translation>
  </message>
  <message>
   <source>Jan</source>
   <translation>ene</translation>
  </message>
  <message>
   <source>Jul</source>
   <translation>jul</translation>
  </message>
  <message>
   <source>Jun</source>
   <translation>jun</translation>
  </message>
  <message>
   <source>Kit</source>
   <translation>Kit</translation>
  </message>
  <message>
   <source>Kits</source>
   <translation>Kits</translation>
  </message>
  <message>
   <source>Kits and items</source>
   <translation>Kits y artículos</translation>
  </message>
  <message>
   <source>Kits handed out</source>
   <translation>Kits entregados</translation>
  </message>
  <message>
   <source>Kits that could be put together</source>
   <translation>Kits que se podrían armar</translation>
  </message>
  <message>
   <source>Kits that use the same parts are each counted as if the others were not made.</source>
   <translation>Los kits que usan las mismas partes se cuentan cada uno como si no se armaran los demás.</translation>
  </message>
  <message>
   <source>Last backup: none yet</source>
   <translation>Última copia de seguridad: ninguna todavía</translation>
  </message>
  <message>
   <source>Last backup: {when}</source>
   <translation>Última copia de seguridad: {when}</translation>
  </message>
  <message>
   <source>Last received {ago}; next on {day}</source>
   <translation>Recibido por última vez {ago}; de nuevo el {day}</translation>
  </message>
  <message>
   <source>Last received {ago}; no more under this rule</source>
   <translation>Recibido por última vez {ago}; con esta regla ya no hay más</translation>
  </message>
  <message>
   <source>Limited by</source>
   <translation>Limitado por</translation>
  </message>
  <message>
   <source>Making the sample shelter</source>
   <translation>Preparando el albergue de muestra</translation>
  </message>
  <message>
   <source>Male</source>
   <translation>Hombres</translation>
  </message>
  <message>
   <source>Mappings of services</source>
   <translation>Mapeos de servicios</translation>
  </message>
  <message>
   <source>Mar</source>
   <translation>mar</translation>
  </message>
  <message>
   <source>May</source>
   <translation>may</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Medida</translation>
  </message>
  <message>
   <source>Minimum</source>
   <translation>Mínimo</translation>
  </message>
  <message>
   <source>Minimum of {item} set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missing</source>
   <translation>Faltan</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>Mes</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Names, birth dates, documents and notes can be kept only by those who hold this site's key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nights from admission to exit of those who left in the period, with the nights before the period included.</source>
   <translation>Noches desde el ingreso hasta la salida de quienes salieron en el período, incluidas las anteriores al período.</translation>
  </message>
  <message>
   <source>No bed fits {who} at the moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No bed is given twice for one night</source>
   <translation>Ninguna cama está dada dos veces la misma noche</translation>
  </message>
  <message>
   <source>No person has two beds or two stays for one night</source>
   <translation>Nadie tiene dos camas ni dos estancias la misma noche</translation>
  </message>
  <message>
   <source>Nobody closes their own login; ask someone else who may.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has the code {code}.</source>
   <translation>Nadie tiene el código {code}.</translation>
  </message>
  <message>
   <source>Nobody is known here as {typed}.</source>
   <translation>Aquí no se conoce a nadie como {typed}.</translation>
  </message>
  <message>
   <source>Nobody waits under this entry any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody who waits has a bed that suits.</source>
   <translation>Para nadie en espera hay una cama adecuada.</translation>
  </message>
  <message>
   <source>Not due now</source>
   <translation>No corresponde ahora</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Sin dato</translation>
  </message>
  <message>
   <source>Not one kit can be assembled: {item} runs out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is due to anybody today.</source>
   <translation>Hoy no le corresponde nada a nadie.</translation>
  </message>
  <message>
   <source>Nothing is due.</source>
   <translation>No le corresponde nada.</translation>
  </message>
  <message>
   <source>Nothing is due. {reason}.</source>
   <translation>No le corresponde nada. {reason}.</translation>
  </message>
  <message>
   <source>Nothing is to be given.</source>
   <translation>No hay nada que entregar.</translation>
  </message>
  <message>
   <source>Nothing to report.</source>
   <translation>Nada que informar.</translation>
  </message>
  <message>
   <source>Nothing was kept: this was a trial.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nov</source>
   <translation>nov</translation>
  </message>
  <message>
   <source>Occupancy by month</source>
   <translation>Ocupación por mes</translation>
  </message>
  <message>
   <source>Occupancy by site</source>
   <translation>Ocupación por centro</translation>
  </message>
  <message>
   <source>Occupancy report</source>
   <translation>Informe de ocupación</translation>
  </message>
  <message>
   <source>Oct</source>
   <translation>oct</translation>
  </message>
  <message>
   <source>One person in one bed for one night; the night of leaving is not counted.</source>
   <translation>Una persona en una cama por una noche; la noche de la salida no se cuenta.</translation>
  </message>
  <message>
   <source>Only for people {ages}</source>
   <translation>Solo para personas {ages}</translation>
  </message>
  <message>
   <source>Only the person who did this, or a manager, can undo it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {count} can be assembled: {item} runs out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {left} of {item} left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {left} of {item} left; {expired} more has expired.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {whom}</source>
   <translation>Solo {whom}</translation>
  </message>
  <message>
   <source>Organisation</source>
   <translation>Organización</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Otro</translation>
  </message>
  <message>
   <source>Page {page} of {pages}</source>
   <translation>Página {page} de {pages}</translation>
  </message>
  <message>
   <source>Participants</source>
   <translation>Participantes</translation>
  </message>
  <message>
   <source>Participants of different activities may be the same people, so they are not added up.</source>
   <translation>Los participantes de distintas actividades pueden ser las mismas personas; por eso no se suman.</translation>
  </message>
  <message>
   <source>People by sex and age</source>
   <translation>Personas por sexo y edad</translation>
  </message>
  <message>
   <source>People reached</source>
   <translation>Personas atendidas</translation>
  </message>
  <message>
   <source>People reached by age and sex</source>
   <translation>Personas atendidas por edad y sexo</translation>
  </message>
  <message>
   <source>People staying: {count}</source>
   <translation>Personas alojadas: {count}</translation>
  </message>
  <message>
   <source>People who are registered together come to one site.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People who received</source>
   <translation>Personas que recibieron</translation>
  </message>
  <message>
   <source>Period from</source>
   <translation>Período desde</translation>
  </message>
  <message>
   <source>Period to</source>
   <translation>Período hasta</translation>
  </message>
  <message>
   <source>Picture: {file}</source>
   <translation>Imagen: {file}</translation>
  </message>
  <message>
   <source>Please say why the hand-out is taken back.</source>
   <translation>Indique por qué se anula la entrega.</translation>
  </message>
  <message>
   <source>Prepared on</source>
   <translation>Preparado el</translation>
  </message>
  <message>
   <source>Qt cannot start: {reason}. “python3 run.py” says what is missing.</source>
   <translation>Qt no puede arrancar: {reason}. “python3 run.py” dice qué falta.</translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation>Cantidad</translation>
  </message>
  <message>
   <source>Recovery code: {code}</source>
   <translation>Código de recuperación: {code}</translation>
  </message>
  <message>
   <source>Rescues</source>
   <translation>Rescates</translation>
  </message>
  <message>
   <source>Room {room} is for {one} on line {line} and for {other} here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Row</source>
   <translation>Fila</translation>
  </message>
  <message>
   <source>Row {sequence} was changed, or the row before it is missing.</source>
   <translation>La fila {sequence} fue cambiada, o falta la anterior.</translation>
  </message>
  <message>
   <source>Rows {first} to {last} are missing at its end.</source>
   <translation>Faltan al final las filas {first} a {last}.</translation>
  </message>
  <message>
   <source>Saved {file} in {folder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scan a card, or type three letters of a name.</source>
   <translation>Escanee una tarjeta o escriba tres letras de un nombre.</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>Sección</translation>
  </message>
  <message>
   <source>Sep</source>
   <translation>sep</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Parte</translation>
  </message>
  <message>
   <source>Signed in as {name}, {place}.</source>
   <translation>Sesión de {name}, {place}.</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Centro</translation>
  </message>
  <message>
   <source>So that no number points at a person, counts of people from 1 to {limit} are shown as {small}. Where one could still be worked out from the numbers beside it, another is shown as {large} or as “{any}”. Totals are of the true numbers.</source>
   <translation>Para que ningún número señale a una persona, los recuentos de 1 a {limit} personas aparecen como {small}. Donde uno aún podría deducirse de los números vecinos, otro aparece como {large} o como «{any}». Los totales son los de los números reales.</translation>
  </message>
  <message>
   <source>Someone else changed this meanwhile. It was read again; please look and repeat.</source>
   <translation>Otra persona lo cambió mientras tanto. Se volvió a leer; mírelo y repita.</translation>
  </message>
  <message>
   <source>Someone sleeps in this bed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something else refers to this, or what it refers to is gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something later builds on this, so it cannot be undone any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standard procedures</source>
   <translation>Procedimientos estándar</translation>
  </message>
  <message>
   <source>Stock on</source>
   <translation>Existencias al</translation>
  </message>
  <message>
   <source>Stock on {day}</source>
   <translation>Existencias al {day}</translation>
  </message>
  <message>
   <source>Stock report</source>
   <translation>Informe de existencias</translation>
  </message>
  <message>
   <source>Stopped.</source>
   <translation>Interrumpido.</translation>
  </message>
  <message>
   <source>Store</source>
   <translation>Almacén</translation>
  </message>
  <message>
   <source>Store {store} added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stores</source>
   <translation>Almacenes</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>Resumen</translation>
  </message>
  <message>
   <source>The activity needs a title.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The age {age} cannot be right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The ages go from the younger to the older, in completed years.</source>
   <translation>Las edades van de la menor a la mayor, en años cumplidos.</translation>
  </message>
  <message>
   <source>The audit trail is unbroken</source>
   <translation>El registro de auditoría está intacto</translation>
  </message>
  <message>
   <source>The backup is in {folder}; it was opened again and is sound.</source>
   <translation>La copia de seguridad está en {folder}; se volvió a abrir y está en buen estado.</translation>
  </message>
  <message>
   <source>The bed code {code} is longer than {most} letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The bins of this lot hold {bins}, together {total}, where the quantity is {quantity}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The birth date lies in the future.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The catalogue is filled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The check found something wrong: {count}.</source>
   <translation>La comprobación encontró algo mal: {count}.</translation>
  </message>
  <message>
   <source>The copy is not sound and was taken away: the disk or the memory may be failing.</source>
   <translation>La copia no está bien y se retiró: puede que falle el disco o la memoria.</translation>
  </message>
  <message>
   <source>The database file cannot be opened any more.</source>
   <translation>El archivo de la base de datos ya no se puede abrir.</translation>
  </message>
  <message>
   <source>The database file {path} cannot be opened.</source>
   <translation>No se puede abrir el archivo de base de datos {path}.</translation>
  </message>
  <message>
   <source>The database is damaged. Please keep the file as it is and turn to the latest backup.</source>
   <translation>La base de datos está dañada. Conserve el archivo tal como está y recurra a la última copia de seguridad.</translation>
  </message>
  <message>
   <source>The database may not be written to by this user.</source>
   <translation>Este usuario no puede escribir en la base de datos.</translation>
  </message>
  <message>
   <source>The day of leaving cannot be before today.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk failed while the database was read or written.</source>
   <translation>El disco falló al leer o escribir la base de datos.</translation>
  </message>
  <message>
   <source>The disk is full. What was saved before is safe.</source>
   <translation>El disco está lleno. Lo guardado antes está a salvo.</translation>
  </message>
  <message>
   <source>The encrypted file is whole</source>
   <translation>El archivo cifrado está íntegro</translation>
  </message>
  <message>
   <source>The end cannot come before the beginning.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file is empty or not a database of ShelterDesk. It was left as it is.</source>
   <translation>El archivo está vacío o no es una base de datos de ShelterDesk. Se dejó como está.</translation>
  </message>
  <message>
   <source>The first day in service again is after today.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first line of the password file {path} is empty.</source>
   <translation>La primera línea del archivo de contraseña {path} está vacía.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be made.</source>
   <translation>No se puede crear la carpeta {folder}.</translation>
  </message>
  <message>
   <source>The folder {folder} may not be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The grant ends before it starts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The head of a household is one of its members.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The household stays together in one room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The household waits already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The identity of {code} was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The keyring asks for an unreasonable amount of work and was not opened.</source>
   <translation>El llavero pide una cantidad de trabajo desmedida y no se abrió.</translation>
  </message>
  <message>
   <source>The keyring is damaged; bring it back from a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The keyring was changed by someone else and was not used.</source>
   <translation>El llavero fue cambiado por otra persona y no se usó.</translation>
  </message>
  <message>
   <source>The keyring was written by a newer ShelterDesk; please update this one.</source>
   <translation>El llavero lo escribió un ShelterDesk más nuevo; actualice este.</translation>
  </message>
  <message>
   <source>The keyring {path} cannot be read.</source>
   <translation>No se puede leer el llavero {path}.</translation>
  </message>
  <message>
   <source>The keyring {path} is damaged; bring it back from a backup.</source>
   <translation>El llavero {path} está dañado; recupérelo de una copia de seguridad.</translation>
  </message>
  <message>
   <source>The keyring {path} is missing; bring it back from a backup.</source>
   <translation>Falta el llavero {path}; recupérelo de una copia de seguridad.</translation>
  </message>
  <message>
   <source>The lines of the ledger fit together</source>
   <translation>Las líneas del libro concuerdan entre sí</translation>
  </message>
  <message>
   <source>The login needs a name of 1 to 64 letters.</source>
   <translation>El usuario necesita un nombre de 1 a 64 letras.</translation>
  </message>
  <message>
   <source>The login {login} is closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The login {login} is closed already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name or the password is not right.</source>
   <translation>El usuario o la contraseña no es correcto.</translation>
  </message>
  <message>
   <source>The number of beds is blank.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password file {path} cannot be read: {reason}.</source>
   <translation>No se puede leer el archivo de contraseña {path}: {reason}.</translation>
  </message>
  <message>
   <source>The password file {path} is not a text in UTF-8.</source>
   <translation>El archivo de contraseña {path} no es un texto en UTF-8.</translation>
  </message>
  <message>
   <source>The password needs at least {count} characters.</source>
   <translation>La contraseña necesita al menos {count} caracteres.</translation>
  </message>
  <message>
   <source>The period ends before it begins.</source>
   <translation>El período termina antes de empezar.</translation>
  </message>
  <message>
   <source>The quantity is the same as before: there is nothing to adjust.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The quantity must be above zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The quantity must not be zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The recovery code is not right.</source>
   <translation>El código de recuperación no es correcto.</translation>
  </message>
  <message>
   <source>The row has {cells} values where the header names {columns} columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The row holds a character that cannot be stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The row names no item: both code and name are blank.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The row names no person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rule ends before it starts.</source>
   <translation>La regla termina antes de empezar.</translation>
  </message>
  <message>
   <source>The same was recorded already; please look again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sample shelter is ready in {folder}.</source>
   <translation>El albergue de muestra está listo en {folder}.</translation>
  </message>
  <message>
   <source>The set-up in {folder} was cut short; please start the shelter anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shelter is ready.</source>
   <translation>El albergue está listo.</translation>
  </message>
  <message>
   <source>The shelter needs a name.</source>
   <translation>El albergue necesita un nombre.</translation>
  </message>
  <message>
   <source>The stock is the sum of its ledger and nowhere below zero</source>
   <translation>Las existencias son la suma de su libro y nunca bajan de cero</translation>
  </message>
  <message>
   <source>The text holds a character that cannot be kept. Please type it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The text is longer than {count} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two passwords are not the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The unit cost {cost} has no currency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The waiting time cannot be below zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The waiting time is from 0 to {days} days.</source>
   <translation>El tiempo de espera va de 0 a {days} días.</translation>
  </message>
  <message>
   <source>The {field} is blank.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {field} is longer than {most} letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {field} is negative: {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {field} is zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {field} {value} could be {one} or {other}. Write it without a thousands separator.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {field} {value} has more than {places} decimals.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {field} {value} is not a whole number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {field} {value} is too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {field} “{value}” is not a date. Write it as 2026-09-03 or 03/09/2026.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {field} “{value}” is not a number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {field} “{value}” is not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a donor of that name already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a login {login} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a store of that name already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is already a ShelterDesk database in {folder}.</source>
   <translation>Ya hay una base de datos de ShelterDesk en {folder}.</translation>
  </message>
  <message>
   <source>There is already a category of this name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is already a donor of this name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is already a site of this name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is already a store of this name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is already an item of this code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is already an organisation of this name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no ShelterDesk database in {folder}.</source>
   <translation>No hay ninguna base de datos de ShelterDesk en {folder}.</translation>
  </message>
  <message>
   <source>There is no donor called {donor}.</source>
   <translation>No hay ningún donante llamado {donor}.</translation>
  </message>
  <message>
   <source>There is no file {path}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no folder {folder}.</source>
   <translation>No existe la carpeta {folder}.</translation>
  </message>
  <message>
   <source>There is no room with beds yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no screen here; “shelterdesk tour” shows the program's work in files.</source>
   <translation>Aquí no hay pantalla; “shelterdesk tour” muestra en archivos lo que hace el programa.</translation>
  </message>
  <message>
   <source>There is no site called {site}.</source>
   <translation>No hay ningún centro llamado {site}.</translation>
  </message>
  <message>
   <source>There is no site yet.</source>
   <translation>Todavía no hay ningún centro.</translation>
  </message>
  <message>
   <source>There is no such bed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such donor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such hand-out.</source>
   <translation>Esa entrega no existe.</translation>
  </message>
  <message>
   <source>There is no such household at this site.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such household here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such item.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such login.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such lot.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such person at this site.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such person here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such rule.</source>
   <translation>Esa regla no existe.</translation>
  </message>
  <message>
   <source>There is no such site.</source>
   <translation>No existe ese centro.</translation>
  </message>
  <message>
   <source>There is no such store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is not enough in stock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to receive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This bed has just been taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This database was written by a newer ShelterDesk; please update this one.</source>
   <translation>Esta base de datos la escribió un ShelterDesk más nuevo; actualice este.</translation>
  </message>
  <message>
   <source>This donor already has a grant of this reference.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This donor has a grant {reference} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This hand-out was taken back already.</source>
   <translation>Esta entrega ya fue anulada.</translation>
  </message>
  <message>
   <source>This installation cannot encrypt its database, so nothing was opened.</source>
   <translation>Esta instalación no puede cifrar su base de datos, así que no se abrió nada.</translation>
  </message>
  <message>
   <source>This is the sample: nothing in it is real.</source>
   <translation>Esta es la muestra: nada en ella es real.</translation>
  </message>
  <message>
   <source>This item already has a pack of this name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This item has a pack of that name already: {pack}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This item is not kept in this store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This kit has no bill of materials yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This line of the stock ledger was reversed already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This login is already in use.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person already has a bed for that time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person already has a bed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person already has a stay for that time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person does not stay here any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person has no bed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person is already staying at a site.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person is already waiting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This record is no longer there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This report holds numbers only: no names, and no count that points at a person.</source>
   <translation>Este informe contiene solo números: ningún nombre ni ningún recuento que señale a una persona.</translation>
  </message>
  <message>
   <source>This report needs its first and its last day, --from and --to.</source>
   <translation>Este informe necesita su primer y su último día, --from y --to.</translation>
  </message>
  <message>
   <source>This site already has a bed of this code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This site already has a room of this name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This site has no store yet.</source>
   <translation>Este centro aún no tiene almacén.</translation>
  </message>
  <message>
   <source>This very file was imported already, on {day}. Undo that import first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This was undone already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>Trainings</source>
   <translation>Capacitaciones</translation>
  </message>
  <message>
   <source>Two rooms are called {room}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Undone: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undone: {what}. Kept, since later work uses them: {count}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit</source>
   <translation>Unidad</translation>
  </message>
  <message>
   <source>Utilisation</source>
   <translation>Uso de las camas</translation>
  </message>
  <message>
   <source>Utilisation by site</source>
   <translation>Uso de las camas por centro</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valor</translation>
  </message>
  <message>
   <source>Value handed out</source>
   <translation>Valor entregado</translation>
  </message>
  <message>
   <source>WRONG</source>
   <translation>MAL</translation>
  </message>
  <message>
   <source>Waiting list: {count} (people: {people})</source>
   <translation>Lista de espera: {count} (personas: {people})</translation>
  </message>
  <message>
   <source>What is due is out of stock.</source>
   <translation>Lo que corresponde está agotado.</translation>
  </message>
  <message>
   <source>What the next kit of each store would cost, by the donor who paid for its parts.</source>
   <translation>Lo que costaría el próximo kit de cada almacén, según el donante que pagó sus partes.</translation>
  </message>
  <message>
   <source>What the parts of the next kit were bought for, taken in the order in which they expire, and whose grants paid for them.</source>
   <translation>Lo que costaron las partes del próximo kit, tomadas por orden de vencimiento, y qué donantes las pagaron.</translation>
  </message>
  <message>
   <source>What was found adds to the stock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was handed out has left the store, what was taken back has returned</source>
   <translation>Lo entregado ha salido del almacén y lo anulado ha vuelto</translation>
  </message>
  <message>
   <source>What was undone cannot be brought back by undoing it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With this reason the stock can only become less.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write it on paper and keep it away from this computer: it opens everything and is shown once.</source>
   <translation>Anótelo en papel y guárdelo lejos de este equipo: lo abre todo y se muestra una sola vez.</translation>
  </message>
  <message>
   <source>Written: {file}</source>
   <translation>Escrito: {file}</translation>
  </message>
  <message>
   <source>You may change the logins of your own site only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your role may not do this here.</source>
   <translation>Su función no permite hacer esto aquí.</translation>
  </message>
  <message>
   <source>a kit cannot hold itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>accessibility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>accessible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>aged {first} or more</source>
   <translation>de {first} años o más</translation>
  </message>
  <message>
   <source>aged {first} to {last}</source>
   <translation>de {first} a {last} años</translation>
  </message>
  <message>
   <source>aged {last} or less</source>
   <translation>de {last} años o menos</translation>
  </message>
  <message>
   <source>all in {room}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>all sites</source>
   <translation>todos los centros</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>y {count} más</translation>
  </message>
  <message>
   <source>batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>call name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>category code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>checked out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>children's room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>currency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>different ones</source>
   <translation>diferentes</translation>
  </message>
  <message>
   <source>documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>donor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>each counted once</source>
   <translation>cada una contada una vez</translation>
  </message>
  <message>
   <source>every {days} days</source>
   <translation>cada {days} días</translation>
  </message>
  <message>
   <source>everyone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expiry date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>families</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>family names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>family room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for infants</source>
   <translation>para bebés</translation>
  </message>
  <message>
   <source>for men and boys</source>
   <translation>para hombres y niños</translation>
  </message>
  <message>
   <source>for people of another gender</source>
   <translation>para personas de otro género</translation>
  </message>
  <message>
   <source>for people whose sex is not known</source>
   <translation>para personas de sexo desconocido</translation>
  </message>
  <message>
   <source>for people with a medical note</source>
   <translation>para personas con una nota médica</translation>
  </message>
  <message>
   <source>for pregnant women</source>
   <translation>para mujeres embarazadas</translation>
  </message>
  <message>
   <source>for residents</source>
   <translation>para residentes</translation>
  </message>
  <message>
   <source>for special diets</source>
   <translation>para dietas especiales</translation>
  </message>
  <message>
   <source>for wheelchair users</source>
   <translation>para personas en silla de ruedas</translation>
  </message>
  <message>
   <source>for women and girls</source>
   <translation>para mujeres y niñas</translation>
  </message>
  <message>
   <source>free</source>
   <translation>libres</translation>
  </message>
  <message>
   <source>given names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>grant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head of household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>held for them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hidden</source>
   <translation>oculto</translation>
  </message>
  <message>
   <source>household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in the period</source>
   <translation>en el período</translation>
  </message>
  <message>
   <source>in this report</source>
   <translation>en este informe</translation>
  </message>
  <message>
   <source>item code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>item name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>items to order</source>
   <translation>artículos por pedir</translation>
  </message>
  <message>
   <source>kind of bed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kinds, store by store</source>
   <translation>tipos, almacén por almacén</translation>
  </message>
  <message>
   <source>kit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>leaves on {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>leaving today</source>
   <translation>salen hoy</translation>
  </message>
  <message>
   <source>line {line}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>men</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>men's room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>minimum quantity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>minors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new {what}: {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nights, of those who left</source>
   <translation>noches, de quienes salieron</translation>
  </message>
  <message>
   <source>number of beds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>occupied</source>
   <translation>ocupadas</translation>
  </message>
  <message>
   <source>of the beds that could be used</source>
   <translation>de las camas que se podían usar</translation>
  </message>
  <message>
   <source>ok</source>
   <translation>bien</translation>
  </message>
  <message>
   <source>once a day</source>
   <translation>una vez al día</translation>
  </message>
  <message>
   <source>out of service</source>
   <translation>fuera de servicio</translation>
  </message>
  <message>
   <source>over stay</source>
   <translation>con la estancia vencida</translation>
  </message>
  <message>
   <source>over {nights} nights</source>
   <translation>en {nights} noches</translation>
  </message>
  <message>
   <source>pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pack quantity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quantity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>refused {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reserved</source>
   <translation>reservadas</translation>
  </message>
  <message>
   <source>room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stays without a day of leaving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>store</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>taken {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation>hoy</translation>
  </message>
  <message>
   <source>two beds</source>
   <translation>dos camas</translation>
  </message>
  <message>
   <source>two stays</source>
   <translation>dos estancias</translation>
  </message>
  <message>
   <source>unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unit cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>with their household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>women</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>women's room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yesterday</source>
   <translation>ayer</translation>
  </message>
  <message>
   <source>{bed} is given twice on {night}.</source>
   <translation>{bed} está dada dos veces el {night}.</translation>
  </message>
  <message>
   <source>{code} and {others} more registered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} has a wrong character; please compare it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} is a new code, and the row gives it no name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} is in another household; leave it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} is in no household.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} is in this household already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} is not a country of two letters. One is AW.</source>
   <translation>{code} no es un país de dos letras. Uno es AW.</translation>
  </message>
  <message>
   <source>{code} is not a currency. One is EUR.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} is now the head of the household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} joined the household of {head}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} left the household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{code} registered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} beds in one room: 1 to {most} can be taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} beds in {room} are too many for one room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} lines are under another item than their lot.</source>
   <translation>{count} líneas están en otro artículo que el de su lote.</translation>
  </message>
  <message>
   <source>{count} lines received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} reversals are not the opposite of the line they name.</source>
   <translation>{count} anulaciones no son lo contrario de la línea que nombran.</translation>
  </message>
  <message>
   <source>{count} rows imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} x {kit} assembled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{days} days ago</source>
   <translation>hace {days} días</translation>
  </message>
  <message>
   <source>{day} {month}</source>
   <translation>{day} {month}</translation>
  </message>
  <message>
   <source>{day} {month} {year}</source>
   <translation>{day} {month} {year}</translation>
  </message>
  <message>
   <source>{donor} added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{fault}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} cannot be written: {reason}.</source>
   <translation>No se puede escribir {file}: {reason}.</translation>
  </message>
  <message>
   <source>{file} has no column for: {columns}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} holds no rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} is not the database that this keyring opens, or it is damaged.</source>
   <translation>{file} no es la base de datos que abre este llavero, o está dañada.</translation>
  </message>
  <message>
   <source>{file}: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first}, {rest}</source>
   <translation>{first}, {rest}</translation>
  </message>
  <message>
   <source>{first}; {rest}</source>
   <translation>{first}; {rest}</translation>
  </message>
  <message>
   <source>{item} added to the catalogue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item} adjusted by {difference}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item} changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item} has no bill of materials yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item} holds this kit itself, so it cannot go into it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item} is a kit: only whole kits go into a kit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item} is no longer in use.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item} is not in the catalogue; import the catalogue first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item} is out of stock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item} retired</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item}: no rule says that it is due.</source>
   <translation>{item}: ninguna regla dice que corresponde.</translation>
  </message>
  <message>
   <source>{item}: the rule ends</source>
   <translation>{item}: la regla termina</translation>
  </message>
  <message>
   <source>{item}: what is due was saved</source>
   <translation>{item}: se guardó lo que corresponde</translation>
  </message>
  <message>
   <source>{item}: {due} may be given now, not {wanted}.</source>
   <translation>{item}: ahora se puede entregar {due}, no {wanted}.</translation>
  </message>
  <message>
   <source>{item}: {reason}.</source>
   <translation>{item}: {reason}.</translation>
  </message>
  <message>
   <source>{kit}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{login} added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{month} {year}</source>
   <translation>{month} {year}</translation>
  </message>
  <message>
   <source>{name} has no column for {fields}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no sheet {sheet}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is a text file and has no sheets.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is a web page with a spreadsheet's name. Save the table as .xlsx or .csv.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is damaged and cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is larger than {limit} MB.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is not a spreadsheet. Save the table as .xlsx or .csv.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is not a table. Save the table as .xlsx or .csv.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is not a time zone. One is America/Aruba.</source>
   <translation>{name} no es una zona horaria. Una es America/Aruba.</translation>
  </message>
  <message>
   <source>{name} is protected by a password. Save it without one and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is too large: at most {rows} rows and {columns} columns can be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} may sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} may sign in, but sees no names: nobody here could pass the key on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} unpacks to far more than a table needs, so it was not opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{one} or {other}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{one}, {other}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{pack} added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} cannot be read: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} is a folder, not a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} is not a keyring of ShelterDesk.</source>
   <translation>{path} no es un llavero de ShelterDesk.</translation>
  </message>
  <message>
   <source>{person} has a bed outside the days of their stay.</source>
   <translation>{person} tiene una cama fuera de los días de su estancia.</translation>
  </message>
  <message>
   <source>{person} has {what} on {night}.</source>
   <translation>{person} tiene {what} el {night}.</translation>
  </message>
  <message>
   <source>{problem}; “{command} --help” shows how.</source>
   <translation>{problem}; “{command} --help” muestra cómo.</translation>
  </message>
  <message>
   <source>{quantity} per household</source>
   <translation>{quantity} por hogar</translation>
  </message>
  <message>
   <source>{quantity} per infant</source>
   <translation>{quantity} por bebé</translation>
  </message>
  <message>
   <source>{quantity} per person</source>
   <translation>{quantity} por persona</translation>
  </message>
  <message>
   <source>{quantity} {unit} of {item} received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{room} has no accessible bed free.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{room} has no free bed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{room} has {free} of the {members} beds that keep the household in one room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{room} is for children who are here without an adult.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{room} is for households of two people or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{room} is for men, and for boys of {age} and over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{room} is for women and girls, and for boys under {age} with their mother.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{room} is not accessible.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{room} needs a number of beds, or their names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{site} added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{site} is ready in {folder}.</source>
   <translation>{site} está listo en {folder}.</translation>
  </message>
  <message>
   <source>{site}, {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{site}: {taken} of {beds} beds in use, {waiting} on the waiting list.</source>
   <translation>{site}: {taken} de {beds} camas en uso, {waiting} en la lista de espera.</translation>
  </message>
  <message>
   <source>{store}, {item}, bin “{bin}”: {kept} is kept, the ledger gives {counted}.</source>
   <translation>{store}, {item}, ubicación “{bin}”: figura {kept}, el libro da {counted}.</translation>
  </message>
  <message>
   <source>{table}: {count} rows refer to nothing.</source>
   <translation>{table}: {count} filas no se refieren a nada.</translation>
  </message>
  <message>
   <source>{thing} is already on line {line}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{typed} is not a person's code. One looks like ABC-DEF-G.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} and {others} more → {room}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} and {others} more: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} has a stay already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} no longer waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} waits for a bed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} → bed {bed}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who}: hand-out taken back</source>
   <translation>{who}: entrega anulada</translation>
  </message>
  <message>
   <source>{who}: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who}: {what} given</source>
   <translation>{who}: entregado {what}</translation>
  </message>
  <message>
   <source>“{language}” is not a language of ShelterDesk; use {known}.</source>
   <translation>“{language}” no es un idioma de ShelterDesk; use {known}.</translation>
  </message>
  <message>
   <source>“{name}” has no ending that a report can be written to; use {endings}.</source>
   <translation>«{name}» no tiene una extensión en la que se pueda escribir un informe; use {endings}.</translation>
  </message>
  <message>
   <source>“{value}” is not a currency code such as USD or EUR.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>people</name>
  <message>
   <source>1 of {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At {site}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head of {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not staying</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Staying, no bed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{room}, bed {bed}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>stock</name>
  <message>
   <source>Adjusted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assembled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Buildable now: {count}, limited by {item}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counted again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Donor not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entry was wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Expired</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handed out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Low: minimum {minimum}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minimum {minimum}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No bill of materials yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stolen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The cost of a kit is not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Went into kits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>batch {batch}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bin {bin}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>enough for {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expired {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>until {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{amount} each</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{amount} each, without parts of unknown cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{quantity} expired</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{quantity} in each kit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{quantity} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} (taken back)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>visit</name>
  <message>
   <source>Card {code}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give 1 item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give all {n} items</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give {n} items</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>started {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} months</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>1 adult</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accessible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Administrator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another shelter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the home country</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distribution staff</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Families</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family or friends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Female</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Free only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give bed {code}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give {count} beds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hospital</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Infant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leaving today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left without saying</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>M</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Male</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Medical note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Men</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mixed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs attention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not said where to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Occupied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Out of service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Over stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Own home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Programme officer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reserved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shelter manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Special diet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Travels on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wheelchair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Women</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} adults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} children</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} h</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} min</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
